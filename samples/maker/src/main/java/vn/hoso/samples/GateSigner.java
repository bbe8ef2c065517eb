package vn.hoso.samples;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.time.Instant;
import java.util.Calendar;
import java.util.Date;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.PDSignature;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.SignatureInterface;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedDataGenerator;
import org.bouncycastle.cms.jcajce.JcaSignerInfoGeneratorBuilder;
import org.bouncycastle.operator.ContentSigner;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;

/** Signs PDF files: CMS over all bytes, with a key and a certificate made for the purpose. */
final class GateSigner implements SignatureInterface {
  private final ContentSigner key;
  private final X509CertificateHolder certificate;

  GateSigner() {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
      generator.initialize(2048);
      KeyPair pair = generator.generateKeyPair();
      key = new JcaContentSignerBuilder("SHA256withRSA").build(pair.getPrivate());
      X500Name name = new X500Name("CN=Van thu, O=Mau, C=VN");
      Date from = Date.from(Instant.parse("2024-01-01T00:00:00Z"));
      Date to = Date.from(Instant.parse("2044-01-01T00:00:00Z"));
      certificate =
          new JcaX509v3CertificateBuilder(name, BigInteger.ONE, from, to, name, pair.getPublic())
              .build(key);
    } catch (GeneralSecurityException | OperatorCreationException e) {
      throw new IllegalStateException("the JDK cannot make an RSA key", e);
    }
  }

  /** The same file with a signature added to its end. */
  byte[] signed(byte[] pdf) throws IOException {
    var out = new ByteArrayOutputStream();
    try (PDDocument document = Loader.loadPDF(pdf)) {
      var signature = new PDSignature();
      signature.setFilter(PDSignature.FILTER_ADOBE_PPKLITE);
      signature.setSubFilter(PDSignature.SUBFILTER_ADBE_PKCS7_DETACHED);
      signature.setName("Van thu");
      signature.setSignDate(Calendar.getInstance());
      document.addSignature(signature, this);
      document.saveIncremental(out);
    }
    return out.toByteArray();
  }

  @Override
  public byte[] sign(InputStream content) throws IOException {
    try {
      var generator = new CMSSignedDataGenerator();
      generator.addSignerInfoGenerator(
          new JcaSignerInfoGeneratorBuilder(new JcaDigestCalculatorProviderBuilder().build())
              .build(key, certificate));
      generator.addCertificate(certificate);
      return generator
          .generate(new CMSProcessableByteArray(content.readAllBytes()), false)
          .getEncoded();
    } catch (CMSException | OperatorCreationException e) {
      throw new IOException("the file cannot be signed", e);
    }
  }
}
