// The words of the page, Vietnamese and English.
const TEXTS = {
  'app.skip': ['Tới nội dung chính', 'Skip to content'],
  'nav': ['Các trang', 'Pages'],
  'nav.search': ['Tìm kiếm', 'Search'],
  'nav.review': ['Rà soát', 'Review'],
  'nav.import': ['Nhập', 'Import'],
  'nav.overview': ['Tổng quan', 'Overview'],
  'nav.signout': ['Đăng xuất', 'Sign out'],
  'nav.language': ['English', 'Tiếng Việt'],
  'nav.language.label': ['Switch to English', 'Chuyển sang tiếng Việt'],
  'search.label': ['Tìm trong kho văn bản', 'Search the archive'],
  'search.placeholder': ['tuyên truyền cải cách hành chính, 20/KH-UBND, nam:2022 …', 'tuyên truyền cải cách hành chính, 20/KH-UBND, year:2022 …'],
  'search.go': ['Tìm', 'Search'],
  'search.strict': ['Đúng dấu', 'Match diacritics'],
  'search.group': ['Gộp theo văn bản', 'Group by document'],
  'search.order': ['Thứ tự', 'Order'],
  'search.order.relevance': ['Phù hợp nhất', 'Best match'],
  'search.order.newest': ['Mới nhất', 'Newest'],
  'search.order.oldest': ['Cũ nhất', 'Oldest'],
  'search.from': ['Từ ngày', 'From'],
  'search.to': ['Đến ngày', 'To'],
  'search.total': ['{0} mục trong {1} văn bản', '{0} sections in {1} documents'],
  'search.total.none': ['Không tìm thấy gì.', 'Nothing found.'],
  'search.none.help': ['Thử bỏ bớt từ, bỏ "Đúng dấu", hoặc gõ không dấu.', 'Try fewer words, or without “Match diacritics”.'],
  'search.relaxed': ['Không mục nào có đủ các từ; dưới đây là các mục có nhiều từ nhất.', 'No section has all the words; these have most of them.'],
  'search.suggest': ['Ý bạn là', 'Did you mean'],
  'search.widened': ['Cũng tìm', 'Also looked for'],
  'search.more': ['Xem thêm', 'More results'],
  'search.filters': ['Lọc', 'Filters'],
  'search.clear': ['Bỏ lọc', 'Clear filters'],
  'search.page': ['trang {0}', 'page {0}'],
  'search.more.in': ['và {0} mục khác trong văn bản này', 'and {0} more in this document'],
  'search.read.as': ['đọc là', 'read as'],
  'search.export': ['Xuất danh sách', 'Export list'],
  'search.hint': ['Gõ / để tìm, ↑ ↓ để chọn kết quả, Enter để mở.', 'Press / to search, ↑ ↓ to move, Enter to open.'],
  'search.empty': ['Kho có {0} văn bản, {1} trang.', 'The archive holds {0} documents, {1} pages.'],
  'search.begin': ['Nhập những văn bản đầu tiên', 'Import the first documents'],
  'search.examples': ['Ví dụ', 'Examples'],
  'search.example.plain': ['không dấu cũng tìm thấy', 'found without diacritics, too'],
  'search.example.phrase': ['cả cụm, cách nhau nhiều nhất hai tiếng', 'a phrase, at most two syllables apart'],
  'search.example.field': ['theo ký hiệu và năm', 'by symbol and year'],
  'search.example.not': ['có cái này, không có cái kia', 'with this, without that'],
  'search.completions': ['Gợi ý', 'Suggestions'],
  'search.kind.NUMBER': ['số, ký hiệu', 'number'], 'search.kind.TITLE': ['trích yếu', 'title'],
  'search.kind.HEADING': ['đề mục', 'heading'], 'search.kind.PHRASE': ['cụm từ', 'phrase'],
  'search.lease': ['Kết quả trước đã cũ; từ đây là kho như hiện nay, có thể trùng hoặc sót.', 'The earlier answer has expired; from here on it is the archive as it is now, with possible repeats or gaps.'],
  'search.preview': ['Ảnh trang {0}', 'Picture of page {0}'],
  'facet.TYPE': ['Loại', 'Type'],
  'facet.YEAR': ['Năm', 'Year'],
  'facet.LEVEL': ['Cấp ban hành', 'Issuer level'],
  'facet.PLACE': ['Nơi', 'Place'],
  'facet.KIND': ['Phần', 'Kind of section'],
  'facet.QUALITY': ['Chất lượng', 'Quality'],
  'value.central': ['Trung ương', 'Central'], 'value.province': ['Tỉnh', 'Province'], 'value.district': ['Huyện', 'District'],
  'value.commune': ['Xã', 'Commune'], 'value.party': ['Đảng', 'Party'], 'value.other': ['Khác', 'Other'],
  'value.purpose': ['Mục đích', 'Purpose'], 'value.basis': ['Căn cứ', 'Legal basis'], 'value.task': ['Nhiệm vụ', 'Tasks'],
  'value.organisation': ['Tổ chức thực hiện', 'Organisation'], 'value.funding': ['Kinh phí', 'Funding'], 'value.result': ['Kết quả', 'Results'],
  'value.article': ['Điều', 'Article'], 'value.head': ['Phần đầu', 'Head'],
  'value.good': ['Tốt', 'Good'], 'value.fair': ['Khá', 'Fair'], 'value.poor': ['Kém', 'Poor'],
  'doc.back': ['Kết quả', 'Results'],
  'doc.page': ['Trang', 'Page'],
  'doc.of': ['/ {0}', 'of {0}'],
  'doc.prev': ['Trang trước', 'Previous page'],
  'doc.next': ['Trang sau', 'Next page'],
  'doc.zoom.in': ['Phóng to', 'Zoom in'],
  'doc.zoom.out': ['Thu nhỏ', 'Zoom out'],
  'doc.zoom.fit': ['Vừa khung', 'Fit'],
  'doc.picture': ['Ảnh trang {0}', 'Picture of page {0}'],
  'doc.no.picture': ['Tệp này không có ảnh trang.', 'This file has no page pictures.'],
  'doc.text': ['Văn bản', 'Text'],
  'doc.edits': ['Hiện chỗ sửa', 'Show edits'],
  'doc.fields': ['Thông tin', 'Fields'],
  'doc.sections': ['Đề mục', 'Outline'],
  'doc.references': ['Văn bản liên quan', 'References'],
  'doc.quality': ['Độ tin cậy', 'Trust'],
  'doc.history': ['Lịch sử sửa', 'Corrections'],
  'doc.history.none': ['Chưa ai sửa gì.', 'Nobody has corrected anything.'],
  'doc.original': ['Tệp gốc', 'Original'],
  'doc.hits.all': ['{0} chỗ khớp trên trang, {1} ở trang khác', '{0} hits on this page, {1} on others'],
  'doc.hit.next': ['Chỗ khớp sau (n)', 'Next hit (n)'], 'doc.hit.prev': ['Chỗ khớp trước (p)', 'Previous hit (p)'],
  'doc.tasks': ['Việc, người, thời hạn', 'Tasks, people, deadlines'],
  'doc.amounts': ['Kinh phí', 'Money'], 'doc.mentions': ['Cơ quan và địa danh', 'Bodies and places'],
  'doc.annexes': ['Phụ lục', 'Annexes'], 'doc.abbreviations': ['Chữ viết tắt', 'Abbreviations'],
  'doc.basis': ['căn cứ', 'basis'], 'doc.where': ['xem chỗ nhắc', 'see where'],
  'doc.held': ['có trong kho', 'held here'], 'doc.held.perhaps': ['có thể có trong kho', 'perhaps held here'],
  'doc.cited': ['Văn bản nhắc tới {0}', 'Documents that name {0}'],
  'doc.accepted': ['là đúng', 'is right'],
  'doc.hits': ['{0} chỗ khớp trên trang', '{0} hits on this page'],
  'doc.edit.read': ['đọc là', 'read as'],
  'doc.edit.sure': ['chắc {0} %', '{0} % sure'],
  'doc.doubt': ['có thể là “{0}”', 'might be “{0}”'],
  'doc.word': ['Từ đang chọn', 'Selected word'],
  'doc.word.none': ['Chọn một từ trong văn bản hoặc trên ảnh để xem nó được đọc thế nào và sửa.', 'Choose a word in the text or on the picture to see how it was read, and correct it.'],
  'doc.correct': ['Sửa', 'Correct'],
  'doc.correct.label': ['In trên giấy là', 'Printed on the page'],
  'doc.save': ['Lưu', 'Save'],
  'doc.saved': ['Đã sửa: {0} → {1}', 'Corrected: {0} → {1}'],
  'doc.undo': ['Hoàn tác', 'Undo'],
  'doc.undone': ['Đã hoàn tác.', 'Taken back.'],
  'doc.similar': ['Văn bản tương tự', 'More like this'],
  'doc.panel': ['Về văn bản này', 'About this document'],
  'doc.confidence': ['Độ chắc của OCR', 'OCR confidence'],
  'doc.edited': ['Tỷ lệ từ đã sửa', 'Words repaired'],
  'doc.doubtful': ['Từ còn ngờ', 'Words in doubt'],
  'doc.by': ['{0}, {1}', '{0}, {1}'],
  'doc.empty.field': ['không thấy trên trang', 'not on the page'],
  'doc.untitled': ['(không có trích yếu)', '(no title)'],
  'field.issuer': ['Cơ quan ban hành', 'Issuer'], 'field.issuerParent': ['Cơ quan cấp trên', 'Body above'],
  'field.number': ['Số, ký hiệu', 'Number'], 'field.place': ['Nơi', 'Place'], 'field.date': ['Ngày', 'Date'],
  'field.type': ['Loại', 'Type'], 'field.title': ['Trích yếu', 'Title'], 'field.year': ['Năm', 'Year'],
  'field.signer': ['Người ký', 'Signer'], 'field.urgency': ['Độ khẩn', 'Urgency'], 'field.secrecy': ['Độ mật', 'Secrecy'], 'field.addressees': ['Kính gửi', 'Addressees'],
  'field.recipients': ['Nơi nhận', 'Recipients'],
  'treatment.KEEP': ['giữ lớp văn bản', 'text layer kept'], 'treatment.CONVERT': ['đổi bảng mã', 'encoding converted'],
  'treatment.REOCR': ['nhận dạng từ ảnh', 'read by OCR'], 'treatment.REPAIR': ['chỉ sửa lỗi', 'repaired only'],
  'treatment.REPAIR_ONLY': ['chỉ sửa lỗi', 'repaired only'], 'treatment.BLANK': ['trang trắng', 'blank'],
  'review.title': ['Rà soát chỗ ngờ', 'Review what is in doubt'],
  'review.left': ['còn {0} chỗ', '{0} left'],
  'review.none': ['Không còn chỗ nào đáng ngờ. Tốt lắm!', 'Nothing is in doubt. Well done!'],
  'review.question': ['Trên giấy in gì?', 'What is printed here?'],
  'review.accept': ['Đúng như vậy', 'Right as it is'],
  'review.pick': ['Chọn', 'Choose'],
  'review.type': ['Gõ lại', 'Type'],
  'review.leave': ['Để sau', 'Leave'],
  'review.as.read': ['OCR đọc', 'As read'],
  'review.standing': ['Đang là', 'Stands as'],
  'review.candidate': ['Có thể là', 'Might be'],
  'review.sure': ['chắc {0} %', '{0} % sure'],
  'review.keys': ['Enter: đúng như vậy · 1–3: chọn · E: gõ lại · S: để sau · U: hoàn tác · O: mở văn bản', 'Enter: right as it is · 1–3: choose · E: type · S: leave · U: undo · O: open document'],
  'review.open': ['Mở văn bản', 'Open document'],
  'review.everywhere': ['Sửa cả {0} chỗ khác', 'Also the {0} other places'],
  'review.preview': ['Các chỗ khác đang là “{0}”', 'Other places that stand as “{0}”'],
  'review.apply': ['Sửa các chỗ đã chọn', 'Correct the chosen ones'],
  'review.dictionary': ['Thêm “{0}” vào từ điển của kho', 'Put “{0}” into the archive’s dictionary'],
  'review.applied': ['Đã sửa {0} chỗ.', '{0} places corrected.'],
  'review.cancel': ['Thôi', 'Cancel'],
  'review.word': ['Từ', 'Word'], 'review.field': ['Trường', 'Field'],
  'review.picture': ['Chỗ đang hỏi, cắt từ ảnh trang', 'The place in question, cut out of the page'],
  'review.readonly': ['Tài khoản này chỉ được xem.', 'This account may only look.'],
  'review.done.today': ['Đã rà {0} chỗ', '{0} reviewed'],
  'import.title': ['Nhập văn bản', 'Import documents'],
  'import.drop': ['Thả tệp hoặc thư mục vào đây, hoặc chọn tệp', 'Drop files or folders here, or choose files'],
  'import.kinds': ['PDF, ảnh quét (TIFF, JPEG, PNG), DOC, DOCX, ODT, văn bản thuần', 'PDF, scans (TIFF, JPEG, PNG), DOC, DOCX, ODT, plain text'],
  'import.uploading': ['Đang gửi {0} / {1} tệp', 'Sending file {0} of {1}'],
  'import.state.receiving': ['đang nhận tệp', 'receiving'], 'import.state.waiting': ['đang chờ', 'waiting'],
  'import.state.running': ['đang đọc', 'reading'], 'import.state.done': ['xong', 'done'], 'import.state.stopped': ['dừng', 'stopped'],
  'import.pages': ['{0} / {1} trang', '{0} of {1} pages'],
  'import.balance': ['{0} tệp = {1} đã nhập + {2} đã có + {3} lỗi + {4} không hỗ trợ + {5} đang chờ', '{0} files = {1} imported + {2} already there + {3} failed + {4} unsupported + {5} waiting'],
  'import.start': ['Nhập tiếp', 'Import these'],
  'import.file': ['Tệp', 'File'], 'import.size': ['Cỡ', 'Size'], 'import.fate': ['Kết quả', 'Outcome'],
  'fate.received': ['đã nhận', 'received'], 'fate.imported': ['đã nhập', 'imported'], 'fate.already_there': ['đã có', 'already there'],
  'fate.failed': ['lỗi', 'failed'], 'fate.unsupported': ['không hỗ trợ', 'unsupported'], 'fate.waiting': ['đang chờ', 'waiting'],
  'import.history': ['Các lần nhập', 'Imports of this server'],
  'import.none': ['Chưa có lần nhập nào.', 'No imports yet.'],
  'overview.title': ['Tổng quan kho', 'The archive at a glance'],
  'overview.documents': ['văn bản', 'documents'], 'overview.pages': ['trang', 'pages'],
  'overview.ocr': ['trang nhận dạng', 'pages read by OCR'], 'overview.failed': ['trang không đọc được', 'pages not read'],
  'overview.doubts': ['chỗ ngờ', 'in doubt'], 'overview.bytes': ['bản gốc', 'of originals'],
  'overview.year': ['Theo năm', 'By year'], 'overview.type': ['Theo loại', 'By type'], 'overview.place': ['Theo nơi', 'By place'],
  'overview.confidence': ['Độ chắc của OCR', 'OCR confidence'], 'overview.edited': ['Tỷ lệ từ đã sửa', 'Share of words repaired'],
  'overview.none': ['không rõ', 'unknown'], 'overview.no.ocr': ['không OCR', 'no OCR'],
  'overview.some': ['{0} văn bản', '{0} documents'],
  'overview.read': ['Trang được đọc thế nào', 'How pages were read'],
  'overview.read.text': ['từ lớp văn bản hay tệp văn bản', 'from text layers and text files'], 'overview.read.ocr': ['nhận dạng từ ảnh', 'by OCR'],
  'overview.read.blank': ['trang trắng', 'blank'], 'overview.read.failed': ['không đọc được', 'not read'], 'overview.read.waiting': ['đang chờ', 'waiting'],
  'overview.changes': ['{0} tệp đã đổi nội dung, {1} đã chuyển chỗ, {2} không còn ở chỗ cũ; {3} cặp văn bản gần như trùng nhau', '{0} files changed, {1} moved, {2} no longer where they were; {3} pairs of documents say nearly the same'],
  'overview.not.indexed': ['{0} văn bản chưa vào chỉ mục tìm kiếm', '{0} documents are not in the search index yet'],
  'overview.run': ['Lần chạy cuối: {0}, {1} – {2}; {3}', 'Last run: {0}, {1} – {2}; {3}'],
  'overview.problems': ['Tệp và trang chưa đọc được', 'Files and pages that could not be read'],
  'overview.problems.none': ['Mọi tệp đều đã đọc được.', 'Every file was read.'],
  'overview.files': ['Cân đối tệp', 'Balance of files'],
  'login.title': ['Đăng nhập', 'Sign in'],
  'login.name': ['Tên', 'Name'], 'login.password': ['Mật khẩu', 'Password'],
  'error': ['Không làm được: {0}', 'That did not work: {0}'],
  'loading': ['Đang tải …', 'Loading …'],
};

let chosen = localStorage.getItem('language')
  ?? ((navigator.language || 'vi').toLowerCase().startsWith('vi') ? 'vi' : 'en');

export function language() {
  return chosen;
}

export function choose(code) {
  chosen = code;
  localStorage.setItem('language', code);
}

/** A text with its places {0}, {1} … filled in; numbers as the language writes them. */
export function t(key, ...values) {
  const both = TEXTS[key];
  if (!both) return key;
  return both[chosen === 'vi' ? 0 : 1].replace(/\{(\d)\}/g, (_, i) => {
    const value = values[Number(i)];
    return typeof value === 'number' ? number(value) : String(value ?? '');
  });
}

/** A word that may be known, for instance a facet's value. */
export function word(prefix, value) {
  return TEXTS[`${prefix}.${value}`] ? t(`${prefix}.${value}`) : value;
}

export function number(value, digits = 0) {
  return new Intl.NumberFormat(chosen === 'vi' ? 'vi-VN' : 'en-GB', { maximumFractionDigits: digits }).format(value);
}

export function percent(share) {
  return number(share * 100, share > 0.99 || share < 0.1 ? 1 : 0);
}

/** An ISO date, also partial, as people write it. */
export function date(iso) {
  if (!iso) return '';
  const parts = iso.split('-').reverse().map((part) => part.replace(/^0(?=\d$)/, ''));
  return parts.join('/');
}

export function time(iso) {
  return new Intl.DateTimeFormat(chosen === 'vi' ? 'vi-VN' : 'en-GB', { dateStyle: 'short', timeStyle: 'short' }).format(new Date(iso));
}
