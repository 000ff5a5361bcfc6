/** Nhập tệp danh mục. */
export const importsVi = {
  imports: {
    title: 'Nhập dữ liệu', hint: 'Gửi danh mục theo mẫu bạn đang có. Hệ thống đoán các cột, bạn xác nhận một lần, tệp cùng mẫu lần sau sẽ tự chạy.',
    drop: 'Tệp danh mục, giá hoặc tồn kho của bạn', accepts: 'CSV, Excel (.xlsx) hoặc JSON lines, có thể nén (.gz), tối đa {size}. Mỗi dòng một chào hàng, cột theo thứ tự và ngôn ngữ bất kỳ.', template: 'Tệp mẫu', templateHint: 'Tệp trống với các cột của chúng tôi: điền vào là không cần ghép cột.',
    kind: 'Tệp này là', kinds: { update: 'Cập nhật', full: 'Toàn bộ danh mục' }, kindHints: { update: 'Chào hàng không có trong tệp được giữ nguyên.', full: 'Chào hàng không có trong tệp sẽ kết thúc.' }, catalog: 'Danh mục', sent: 'Đã nhận {name}',
    file: 'Tệp', state: 'Trạng thái', rows: 'Dòng', good: 'Tốt', bad: 'Có lỗi', offers: 'Chào hàng', offersSum: '{new} mới, {changed} thay đổi', sentAt: 'Gửi lúc', by: 'Người gửi', source: 'Mẫu đã lưu', search: 'Tệp hoặc mẫu', empty: 'Chưa có lần nhập nào', emptyHint: 'Thả một tệp vào ô phía trên. Vài dòng là đủ để thử.',
    mappings: 'Mẫu ghép cột đã lưu', mappingsHint: 'Tệp có cùng các cột được đọc theo mẫu mà không cần hỏi.', mappingFields: { other: '{count} cột' }, mappingRuns: { other: '{count} lần nhập' }, forget: 'Xóa mẫu', forgetTitle: 'Xóa mẫu “{name}”?', forgetText: 'Tệp cùng dạng lần sau sẽ hỏi lại cột nào là gì. Các lần nhập được giữ nguyên.', forgotten: 'Đã xóa “{name}”',
  },
  run: {
    steps: { read: 'Đọc', map: 'Ghép cột', check: 'Kiểm tra', apply: 'Áp dụng', done: 'Xong' }, reading: 'Đang đọc tệp', checking: 'Đang kiểm tra các dòng', applying: 'Đang tạo chào hàng', rowsSoFar: { other: '{count} dòng' }, mayLeave: 'Bạn có thể rời trang: công việc vẫn tiếp tục, danh sách cho biết tiến độ.',
    cancel: 'Hủy lần nhập', cancelTitle: 'Hủy lần nhập này?', cancelText: 'Phần đã áp dụng được giữ lại, phần còn lại không thực hiện.', cancelled: 'Lần nhập đã bị hủy. Phần đã áp dụng trước đó được giữ lại.', retry: 'Thử lại', failed: 'Không nhập được tệp này', another: 'Gửi tệp khác',
    doubt: 'Bạn thật sự muốn kết thúc nhiều chào hàng như vậy?', doubtText: '{ending} trên {offers} chào hàng của danh mục này ({percent} %) không có trong tệp và sẽ kết thúc. Nếu tệp chỉ là một phần danh mục, hãy hủy và gửi lại dạng cập nhật.', doubtConfirm: { other: 'Kết thúc {count} chào hàng và áp dụng' }, remap: 'Sửa ghép cột',
    offersNew: 'Chào hàng mới', offersChanged: 'Thay đổi', offersUnchanged: 'Không đổi', offersEnded: 'Kết thúc', rowsBad: 'Dòng có lỗi', toReview: 'Chờ xét', productsHint: '{new} sản phẩm mới, {matched} đã biết', reviewHint: 'sàn quyết định có phải sản phẩm đã biết', ofRows: { other: 'trên {count} dòng' },
    clean: 'Mọi dòng đều tốt', cleanText: 'Người mua tìm thấy các chào hàng này trong vài giây.', seeOffers: 'Xem chào hàng', mend: 'Sửa lỗi', mendHint: 'Sửa giá trị ngay tại chỗ và chỉ áp dụng các dòng đó. Hoặc tải xuống, sửa trong bảng tính rồi gửi lại tệp.', problems: 'Mọi vấn đề', download: 'Tải các dòng lỗi', line: 'Dòng', reason: 'Lý do', field: 'Trường', value: 'Giá trị',
    applyFixes: { other: 'Áp dụng {count} dòng' }, fixed: { other: 'Đã áp dụng {count} dòng' }, fixedReview: { other: '{count} dòng chờ sàn xét' }, stillBad: { other: '{count} dòng vẫn còn lỗi' }, allKinds: 'Mọi loại', filter: 'Loại vấn đề', notice: 'Lưu ý', error: 'Lỗi', noProblems: 'Không có vấn đề loại này',
  },
  mapping: {
    title: 'Cột nào là gì?', hint: 'Các phỏng đoán được đánh dấu. Sửa chỗ sai; lựa chọn được lưu cho tệp sau.', column: 'Cột của bạn', samples: 'Nội dung', ours: 'Trường của chúng tôi', leaveOut: 'Bỏ qua', guessed: 'phỏng đoán', missing: 'Không thể nhập nếu thiếu cột {field}.', missingTitle: 'Hãy cho biết cột nào là tên hàng, hoặc GTIN hay mã nhà sản xuất của sản phẩm đã biết.', recommended: 'Không có cột {field}: cập nhật thì được, nhưng chào hàng mới nên có.',
    constants: 'Cho mọi dòng', constantsHint: 'Những gì tệp không nói.', none: 'giữ nguyên', decimals: 'Số được viết', decimalComma: '1.234,50', decimalDot: '1,234.50', weightUnit: 'Khối lượng tính bằng', grams: 'gam', kilograms: 'kilôgam', save: 'Đúng rồi: nhập', preview: 'Các dòng đầu được đọc như sau', previewEmpty: 'Chọn cột để xem các dòng được đọc thế nào.', stockAt: 'Tồn kho tại {name}', rowsWaiting: { other: '{count} dòng đã đọc và đang chờ.' },
    format: { csv: 'CSV', xlsx: 'Excel', jsonl: 'JSON lines' }, delimiters: { comma: 'dấu phẩy', semicolon: 'dấu chấm phẩy', tab: 'tab', bar: 'gạch đứng' }, readAs: 'Đọc dạng {format}',
  },
} as const;
