/**
 * What kind of document is it, who says what, in which section?
 *
 * <p>Vietnamese administrative documents follow one layout, fixed by Nghị định 30/2020/NĐ-CP and
 * before it by Thông tư 01/2011/TT-BNV; the party's follow Hướng dẫn 36-HD/VPTW. {@link
 * vn.hoso.records.RecordExtractor} reads that layout into a {@link
 * vn.hoso.document.DocumentRecord}:
 *
 * <pre>
 * ỦY BAN NHÂN DÂN      CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM      head: HeadReader, with
 *    XÃ TÂN HÒA            Độc lập - Tự do - Hạnh phúc           NumberGrammar, DateReader,
 *  Số: 20/KH-UBND       Tân Hòa, ngày 29 tháng 01 năm 2021       BodyNames
 *                      KẾ HOẠCH                                  DocumentTypes
 *          Tuyên truyền cải cách hành chính                      TitleReader
 * Căn cứ Quyết định số 5/QĐ-UBND ngày 03/01/2021 …               ReferenceReader
 * I. MỤC ĐÍCH, YÊU CẦU                                           SectionReader, with Numbering
 * 1. Mục đích                                                    DeadlineReader,
 * - Nâng cao nhận thức …                                         AbbreviationReader
 * Nơi nhận:                        KT. CHỦ TỊCH                  foot: FootReader,
 * - Như trên;                     PHÓ CHỦ TỊCH                   SignatureReader
 * - Lưu: VT.                      Nguyễn Văn An
 * </pre>
 *
 * <p>Two ideas carry it. Words are compared <i>folded</i> (lower case, without tone and vowel
 * marks, same length), so what OCR or repair left without marks is still read, and every match
 * keeps its place in the printed text. And numbering is read <i>by its position</i>: {@code I11.}
 * is III where III is due. Each reader is one small class with an example; the vocabularies are
 * text files beside the classes, one entry a line.
 *
 * <p>What is not found is null. A document in an unknown layout has its text and sections, and no
 * invented field.
 */
@NullMarked
package vn.hoso.records;

import org.jspecify.annotations.NullMarked;
