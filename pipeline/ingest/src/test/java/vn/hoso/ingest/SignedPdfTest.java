package vn.hoso.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDAppearanceContentStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationWidget;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAppearanceDictionary;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAppearanceStream;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.PDSignature;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.CMSSignedDataGenerator;
import org.bouncycastle.cms.jcajce.JcaSignerInfoGeneratorBuilder;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoVerifierBuilder;
import org.bouncycastle.operator.ContentSigner;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.hoso.document.PageImage;
import vn.hoso.document.Treatment;

/** Signed files are read and never written: what was signed stays signed. */
class SignedPdfTest {
  @TempDir Path folder;

  @Test
  void signedFilesAreReadAndStaySigned() throws Exception {
    Path plain = folder.resolve("plain.pdf");
    try (PDDocument document = new PDDocument()) {
      Pdfs.write(document, Pdfs.page(document), Pdfs.glyphless(document), Texts.SOUND, true);
      PDPage second = Pdfs.page(document);
      Pdfs.draw(document, second, Pdfs.jpeg(document, Sheets.printed(20, 10)));
      document.save(plain.toFile());
    }
    Path signed = sign(plain);
    byte[] before = Files.readAllBytes(signed);
    assertThat(isValid(signed)).isTrue();

    for (OcrMode mode : OcrMode.values()) {
      Ingest ingest = new Ingest(IngestSettings.defaults().withOcr(mode));
      try (IngestedDocument document = ingest.open(signed)) {
        assertThat(document.page(1).page().text()).isEqualTo(Texts.joined(Texts.SOUND));
        IngestedPage scan = document.page(2);
        assertThat(scan.page().decision().treatment())
            .isEqualTo(mode == OcrMode.SKIP ? Treatment.REPAIR_ONLY : Treatment.REOCR);
        assertThat(scan.image().orElseThrow().load().dpi()).isEqualTo(Sheets.DPI);
      }
    }

    assertThat(Files.readAllBytes(signed)).isEqualTo(before);
    assertThat(isValid(signed)).isTrue();
    before[before.length / 3] ^= 1;
    assertThat(isValid(Files.write(folder.resolve("forged.pdf"), before))).isFalse();
  }

  @Test
  void aSignedScanIsReadAsItWasScanned() throws Exception {
    Path file = folder.resolve("stamped.pdf");
    try (PDDocument document = new PDDocument()) {
      PDPage page = Pdfs.page(document);
      Pdfs.draw(document, page, Pdfs.jpeg(document, Sheets.printed(20, 10)));
      page.setAnnotations(List.of(widget(document, COSName.SIG)));
      PDPage other = Pdfs.page(document);
      Pdfs.draw(document, other, Pdfs.jpeg(document, Sheets.printed(20, 10)));
      other.setAnnotations(List.of(widget(document, COSName.TX)));
      document.save(file.toFile());
    }
    try (IngestedDocument document = new Ingest(IngestSettings.defaults()).open(file)) {
      IngestedPage signed = document.page(1);
      assertThat(signed.image().orElseThrow().load()).isInstanceOf(PageImage.Encoded.class);
      assertThat(signed.page().decision().reason())
          .endsWith("What its electronic signature shows is not read.");
      IngestedPage filled = document.page(2);
      assertThat(filled.image().orElseThrow().load()).isInstanceOf(PageImage.Raster.class);
      assertThat(filled.page().decision().reason()).doesNotContain("signature");
    }
  }

  /** A field of a form that shows a black square. */
  private static PDAnnotationWidget widget(PDDocument document, COSName type) throws IOException {
    PDAppearanceStream square = new PDAppearanceStream(document);
    square.setBBox(new PDRectangle(100, 100));
    try (PDAppearanceContentStream content = new PDAppearanceContentStream(square)) {
      content.addRect(0, 0, 100, 100);
      content.fill();
    }
    PDAppearanceDictionary appearance = new PDAppearanceDictionary();
    appearance.setNormalAppearance(square);
    PDAnnotationWidget widget = new PDAnnotationWidget();
    widget.getCOSObject().setItem(COSName.FT, type);
    widget.setRectangle(new PDRectangle(50, 700, 100, 100));
    widget.setAppearance(appearance);
    return widget;
  }

  private Path sign(Path plain) throws Exception {
    KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
    generator.initialize(2048);
    KeyPair pair = generator.generateKeyPair();
    ContentSigner key = new JcaContentSignerBuilder("SHA256withRSA").build(pair.getPrivate());
    X500Name name = new X500Name("CN=Van thu, O=Mau, C=VN");
    X509CertificateHolder certificate =
        new JcaX509v3CertificateBuilder(
                name,
                BigInteger.ONE,
                Date.from(Instant.parse("2024-01-01T00:00:00Z")),
                Date.from(Instant.parse("2044-01-01T00:00:00Z")),
                name,
                pair.getPublic())
            .build(key);
    Path signed = folder.resolve("signed.pdf");
    try (PDDocument document = Loader.loadPDF(plain.toFile());
        OutputStream out = Files.newOutputStream(signed)) {
      PDSignature signature = new PDSignature();
      signature.setFilter(PDSignature.FILTER_ADOBE_PPKLITE);
      signature.setSubFilter(PDSignature.SUBFILTER_ADBE_PKCS7_DETACHED);
      signature.setSignDate(java.util.Calendar.getInstance());
      document.addSignature(signature, content -> cms(content, key, certificate));
      document.saveIncremental(out);
    }
    return signed;
  }

  private static byte[] cms(InputStream content, ContentSigner key, X509CertificateHolder owner)
      throws IOException {
    try {
      CMSSignedDataGenerator generator = new CMSSignedDataGenerator();
      generator.addSignerInfoGenerator(
          new JcaSignerInfoGeneratorBuilder(new JcaDigestCalculatorProviderBuilder().build())
              .build(key, owner));
      generator.addCertificate(owner);
      CMSProcessableByteArray bytes = new CMSProcessableByteArray(content.readAllBytes());
      return generator.generate(bytes, false).getEncoded();
    } catch (org.bouncycastle.cms.CMSException
        | org.bouncycastle.operator.OperatorCreationException e) {
      throw new IOException(e);
    }
  }

  private static boolean isValid(Path file) throws Exception {
    byte[] bytes = Files.readAllBytes(file);
    try (PDDocument document = Loader.loadPDF(bytes)) {
      PDSignature signature = document.getLastSignatureDictionary();
      CMSSignedData signed =
          new CMSSignedData(
              new CMSProcessableByteArray(signature.getSignedContent(bytes)),
              signature.getContents(bytes));
      var signer = signed.getSignerInfos().getSigners().iterator().next();
      X509CertificateHolder owner = signed.getCertificates().getMatches(null).iterator().next();
      return signer.verify(new JcaSimpleSignerInfoVerifierBuilder().build(owner));
    } catch (org.bouncycastle.cms.CMSSignerDigestMismatchException e) {
      return false;
    }
  }
}
