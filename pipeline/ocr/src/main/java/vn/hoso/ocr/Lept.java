package vn.hoso.ocr;

import com.sun.jna.Library;
import com.sun.jna.Pointer;
import com.sun.jna.ptr.FloatByReference;
import com.sun.jna.ptr.IntByReference;
import com.sun.jna.ptr.PointerByReference;
import org.jspecify.annotations.Nullable;

/**
 * The functions of Leptonica that hoso calls, by their own names (leptonica.org/source:
 * allheaders.h).
 *
 * <p>lept4j maps {@code PIX} as a JNA structure, which is copied into Java and back around every
 * call; here it stays a pointer. Functions are bound when first called, so that a version that
 * lacks one fails there and not at the start.
 */
interface Lept extends Library {
  /** {@code L_SEVERITY_NONE}: no messages on the standard streams. */
  int SEVERITY_NONE = 6;

  Pointer getLeptonicaVersion();

  int setMsgSeverity(int severity);

  void lept_free(Pointer memory);

  Pointer pixReadMem(byte[] data, long size);

  int pixReadHeaderMem(
      byte[] data,
      long size,
      IntByReference format,
      IntByReference width,
      IntByReference height,
      IntByReference bitsPerSample,
      IntByReference samplesPerPixel,
      IntByReference colormapped);

  Pointer pixCreateNoInit(int width, int height, int depth);

  Pointer pixClone(Pointer pix);

  void pixDestroy(PointerByReference pix);

  int pixGetWidth(Pointer pix);

  int pixGetHeight(Pointer pix);

  int pixGetDepth(Pointer pix);

  int pixGetWpl(Pointer pix);

  Pointer pixGetData(Pointer pix);

  Pointer pixRemoveColormap(Pointer pix, int type);

  Pointer pixRemoveAlpha(Pointer pix);

  Pointer pixConvertTo8(Pointer pix, int colormap);

  Pointer pixConvertRGBToLuminance(Pointer pix);

  Pointer pixThresholdToBinary(Pointer pix, int threshold);

  Pointer pixBackgroundNormSimple(Pointer pix, Pointer mask, Pointer grey);

  Pointer pixGammaTRC(@Nullable Pointer into, Pointer pix, float gamma, int black, int white);

  Pointer pixMedianFilter(Pointer pix, int width, int height);

  int pixFindSkewSweepAndSearch(
      Pointer pix,
      FloatByReference angle,
      FloatByReference confidence,
      int sweepReduction,
      int searchReduction,
      float range,
      float step,
      float precision);

  Pointer pixRotate(Pointer pix, float radians, int type, int background, int width, int height);

  Pointer pixRotateOrth(Pointer pix, int quarters);

  Pointer pixVShearLI(Pointer pix, int x, float radians, int background);

  Pointer boxCreate(int left, int top, int width, int height);

  void boxDestroy(PointerByReference box);

  Pointer pixClipRectangle(Pointer pix, Pointer box, PointerByReference clipped);

  Pointer pixScaleAreaMap(Pointer pix, float x, float y);

  Pointer pixScaleGrayLI(Pointer pix, float x, float y);

  Pointer pixScale(Pointer pix, float x, float y);

  Pointer pixCloseSafeBrick(@Nullable Pointer into, Pointer pix, int width, int height);

  Pointer pixOpenBrick(@Nullable Pointer into, Pointer pix, int width, int height);

  Pointer pixConnCompBB(Pointer pix, int connectivity);

  int boxaGetCount(Pointer boxes);

  int boxaGetBoxGeometry(
      Pointer boxes,
      int index,
      IntByReference left,
      IntByReference top,
      IntByReference width,
      IntByReference height);

  void boxaDestroy(PointerByReference boxes);
}
