import type { Translation } from '@hansa/kit';
import type { enCatalog } from './en-catalog.ts';

export const viCatalog: Translation<typeof enCatalog> = {
  products: {
    edit: 'Sửa', save: 'Lưu sản phẩm', saved: 'Đã lưu sản phẩm', titleEn: 'Tên tiếng Anh', titleVi: 'Tên tiếng Việt', descriptionEn: 'Mô tả tiếng Anh', descriptionVi: 'Mô tả tiếng Việt', merge: 'Gộp', mergeHint: 'Mọi chào hàng của “{title}” chuyển sang sản phẩm bạn chọn. Bảng giá, báo giá và giỏ hàng đi theo; đơn hàng giữ nguyên. Bạn có thể hoàn tác.', mergeInto: 'Sản phẩm được giữ', mergeNow: 'Gộp hai sản phẩm', mergedNow: { one: 'Đã chuyển {count} chào hàng', other: 'Đã chuyển {count} chào hàng' }, split: 'Hoàn tác gộp', splitNow: { one: '{count} chào hàng đã trở lại', other: '{count} chào hàng đã trở lại' },
    title: 'Sản phẩm', hint: 'Sản phẩm chuẩn mà mọi nhà bán dùng chung, và những gì còn thiếu.', products: 'Sản phẩm', categories: 'Nhóm hàng', product: 'Sản phẩm', brand: 'Thương hiệu', category: 'Nhóm hàng', mpn: 'Mã nhà sản xuất', gtin: 'GTIN', offers: 'Chào hàng', sellers: 'Nhà bán', lacking: 'Còn thiếu', lackingCount: { other: '{count} thuộc tính' }, complete: 'không thiếu gì', changed: 'Thay đổi',
    all: 'Mọi sản phẩm', lacksOffers: 'Không có chào hàng', lacksAttributes: 'Thiếu thuộc tính', lacksIdentifier: 'Không có mã định danh', none: 'Không tìm thấy sản phẩm', noneHint: 'Hãy bỏ bớt bộ lọc hoặc nhập một danh mục.', anyCategory: 'Mọi nhóm hàng',
    facts: 'Thông tin', attributes: 'Thuộc tính', attributesHint: 'Những gì nhóm hàng yêu cầu. Mục bắt buộc còn thiếu được đánh dấu.', missing: 'thiếu', asked: 'Yêu cầu', required: 'bắt buộc', designation: 'Ký hiệu', weight: 'Khối lượng', tariff: 'Mã HS', origin: 'Xuất xứ', unit: 'Đơn vị', added: 'Thêm vào', description: 'Mô tả',
    allOffers: 'Chào hàng của mọi nhà bán', noOffers: 'Hiện không ai chào bán', noOffersHint: 'Sản phẩm sẽ được tìm thấy lại ngay khi có nhà bán đăng.', sku: 'Mã hàng', listPrice: 'Giá niêm yết', leadTime: 'Thời gian giao', days: { other: '{count} ngày' }, catalogs: 'Danh mục', pack: 'Gói', state: 'Trạng thái', grams: '{weight} g', merged: 'Sản phẩm này đã được gộp vào sản phẩm khác.', toMerged: 'Xem sản phẩm thay thế',
    tree: 'Nhóm hàng', treeHint: 'Mỗi nhóm yêu cầu gì ở sản phẩm. Yêu cầu của nhóm trên cũng áp dụng cho nhóm dưới.', ownAttributes: 'Thuộc tính riêng', noOwn: 'Không có thuộc tính riêng', facet: 'bộ lọc', kind: 'Loại', choices: { other: '{count} lựa chọn' }, kinds: { number: 'Số', text: 'Văn bản', choice: 'Lựa chọn', boolean: 'Có hoặc không' }, code: 'Mã', showProducts: 'Xem các sản phẩm', find: 'Tìm nhóm hàng',
  },
  issues: {
    attributeTwice: 'Đã có thuộc tính cùng tên', choiceTwice: 'Có lựa chọn bị lặp', attributeDiffers: 'Nhóm khác dùng thuộc tính này với kiểu hoặc đơn vị khác', attributeInUse: 'Sản phẩm đã ghi thuộc tính này nên kiểu và đơn vị không đổi được', choiceInUse: 'Sản phẩm đang dùng lựa chọn bị bỏ',
  },
  /** Of what only the operator does; the kit has the others. */
  refusals: {
    'category.savedMeanwhile': 'Có người vừa lưu nhóm hàng này. Hãy đóng lại, xem bản hiện tại rồi sửa tiếp.',
    'category.codeTaken': 'Nhóm {category} đã có mã {code}.',
    'category.tooDeep': 'Nhóm hàng có tối đa {most} cấp.',
    'category.inUse': 'Nhóm còn được dùng: {products} sản phẩm, {categories} nhóm con, {rules} quy tắc (chiết khấu, hoa hồng, phân công). Hãy chuyển hoặc sửa chúng trước.',
    'attribute.twice': 'Hai thuộc tính cùng tên {name}. Hãy đặt tên khác cho một trong hai.',
    'attribute.choiceTwice': '{name} có hai lựa chọn {choice}.',
    'attribute.differs': 'Nhóm {category} dùng {name} với kiểu hoặc đơn vị khác. Hãy dùng giống như vậy hoặc đặt tên khác.',
    'attribute.inUse': 'Có {products} sản phẩm đã ghi {name}. Kiểu và đơn vị là ý nghĩa của giá trị đó nên không đổi được. Hãy tạo thuộc tính mới.',
    'attribute.choiceInUse': 'Có {products} sản phẩm là {choice} ({name}). Hãy sửa chúng trước hoặc giữ lựa chọn này.',
  },
  category: {
    new: 'Nhóm mới', newBelow: 'Thêm nhóm con', newTitle: 'Nhóm hàng mới', newBelowTitle: 'Nhóm mới thuộc {name}', edit: 'Sửa', editTitle: 'Sửa {name}', hint: 'Tên nhóm và những gì nhóm yêu cầu ở sản phẩm. Yêu cầu của các nhóm trên cũng áp dụng.', nameEn: 'Tên tiếng Anh', nameVi: 'Tên tiếng Việt', code: 'Mã', codeHint: 'Tám chữ số theo UNSPSC. Có thể để trống.',
    save: 'Lưu nhóm', saved: 'Đã lưu {name}', remove: 'Xóa', removeTitle: 'Xóa {name}?', removeText: 'Chỉ xóa được nhóm không còn gì bên trong và không có quy tắc nào nhắc tới.', removed: 'Đã xóa {name}',
    attributes: 'Yêu cầu ở sản phẩm', attributesHint: 'Theo thứ tự bên mua nhìn thấy. Mục bị bỏ sẽ không còn được hỏi; giá trị đã ghi ở sản phẩm vẫn giữ.', attribute: 'Thuộc tính {number}', add: 'Thêm thuộc tính', up: 'Chuyển lên', down: 'Chuyển xuống', takeOut: 'Bỏ', kind: 'Kiểu', unit: 'Đơn vị', unitHint: 'mm, kW, m³/h', isFacet: 'Dùng làm bộ lọc', isRequired: 'Bắt buộc',
    choices: 'Lựa chọn', choiceEn: 'Lựa chọn {number} tiếng Anh', choiceVi: 'Lựa chọn {number} tiếng Việt', addChoice: 'Thêm lựa chọn', first: 'Chưa có nhóm hàng', firstHint: 'Sản phẩm được xếp vào nhóm, bên mua duyệt theo nhóm, hoa hồng và chiết khấu có thể tính theo nhóm. Hãy tạo nhóm đầu tiên.',
  },
  matches: {
    title: 'Hàng đợi ghép', hint: 'Các dòng có thể là sản phẩm đã biết, hoặc không. Bạn quyết định; có thể hoàn tác.', open: 'Đang mở', linked: 'Đã liên kết', new: 'Đã tạo mới', dismissed: 'Đã bỏ qua', incoming: 'Từ {seller}', candidate: 'Ứng viên {number}', score: 'giống {percent}', agrees: 'khớp', differs: 'khác', offersHere: { other: '{count} chào hàng' },
    link: 'Liên kết vào đây', makeNew: 'Tạo sản phẩm mới', dismiss: 'Bỏ qua dòng này', reopen: 'Hoàn tác', done: { linked: 'Đã liên kết', new: 'Đã tạo sản phẩm mới', dismissed: 'Đã bỏ qua dòng' }, keys: 'J và K để xuống và lên, 1 đến 9 để liên kết, N tạo mới, D bỏ qua', none: 'Không có gì cần ghép', noneHint: 'Trường hợp mới xuất hiện khi một lần nhập gặp sản phẩm chưa chắc chắn.', noCandidates: 'Không có ứng viên nào gần giống. Hãy tạo sản phẩm mới hoặc bỏ qua dòng.', file: '{file}, dòng {line}',
    field: 'Trường', brand: 'Thương hiệu', mpn: 'Mã nhà sản xuất', gtin: 'GTIN', titleField: 'Tên', category: 'Nhóm hàng', unit: 'Đơn vị', description: 'Mô tả', sku: 'Mã hàng', price: 'Giá', reopened: 'Trường hợp được mở lại', decidedBy: '{name} quyết định', left: { other: '{count} trường hợp' }, next: 'Trường hợp sau', previous: 'Trường hợp trước', attributes: 'Thuộc tính', linkOf: 'Liên kết vào {title}',
  },
  imports: {
    title: 'Nhập dữ liệu', hint: 'Tệp danh mục của mọi nhà bán: cái gì đã đến, cái gì bị từ chối và vì sao, cái gì chạy lại được.', file: 'Tệp', seller: 'Nhà bán', state: 'Trạng thái', rows: 'Dòng', good: 'Hợp lệ', bad: 'Có lỗi', offers: 'Chào hàng', at: 'Bắt đầu', progress: 'Tiến độ', none: 'Không có lần nhập nào', noneHint: 'Nhà bán thả tệp trong cổng của họ; chúng hiện ở đây khi chạy.', all: 'Tất cả', failed: 'Thất bại', running: 'Đang chạy', waiting: 'Chờ nhà bán',
    retry: 'Chạy lại', retryTitle: 'Chạy lại {file}?', retryText: 'Tiếp tục từ chỗ đã dừng. Việc đã áp dụng không áp dụng hai lần.', retried: '{file} đang chạy lại', cancel: 'Hủy lần nhập', cancelTitle: 'Hủy {file}?', cancelText: 'Phần đã áp dụng giữ nguyên; phần còn lại bị bỏ.', cancelled: 'Đã hủy {file}', why: 'Vì sao dừng', problems: 'Vấn đề', problemsHint: 'Mọi dòng bị từ chối hoặc đáng ngờ, theo dòng và trường.', noProblems: 'Không có vấn đề', noProblemsHint: 'Mọi dòng được nhận nguyên vẹn.',
    line: 'Dòng', field: 'Trường', problem: 'Vấn đề', value: 'Giá trị', kind: 'Mức độ', whatItIs: 'Loại tệp', warning: 'Cảnh báo', error: 'Lỗi', newOffers: 'Chào hàng mới', changedOffers: 'Thay đổi', unchanged: 'Không đổi', ended: 'Kết thúc', newProducts: 'Sản phẩm mới', matched: 'Đã ghép', toReview: 'Cần xem', bytes: 'Kích thước', full: 'Toàn bộ danh mục', update: 'Cập nhật', columns: 'Cột', startedBy: 'Người bắt đầu', finished: 'Hoàn tất', catalog: 'Danh mục', source: 'Nguồn', file_: 'Tệp', byKind: 'Theo loại', count: 'Dòng', allKinds: 'Mọi vấn đề', step: 'Đã đến đâu', unmapped: 'chưa ghép',
  },
  searchIndex: {
    title: 'Chỉ mục tìm kiếm', hint: 'Bên mua tìm được gì, mới đến đâu, và đã tìm gì mà không thấy.', documents: 'Sản phẩm trong chỉ mục', expected: 'trên {count} trong cơ sở dữ liệu', counting: 'đang đếm số trong cơ sở dữ liệu', meaning: 'Chưa có ngữ nghĩa', meaningHint: 'chỉ tìm được bằng từ', waiting: 'Thay đổi đang chờ', lag: 'Độ trễ', lagHint: 'thay đổi gần nhất mất {seconds} giây', engine: 'Bộ máy', embedder: 'Bộ nhúng', state: 'Trạng thái', missing: 'Còn thiếu gì', allWell: 'Mọi thứ đều ổn', lastRebuild: 'Lần dựng gần nhất', rebuilt: '{count} sản phẩm trong {seconds} giây', never: 'chưa',
    rebuild: 'Dựng lại', rebuildTitle: 'Dựng lại chỉ mục?', rebuildText: 'Chỉ mục mới được dựng bên cạnh và thay thế khi đã hoàn chỉnh. Bên mua không nhận thấy gì.', started: 'Đã bắt đầu dựng lại', already: 'Đang dựng lại rồi', rebuilding: 'Đang dựng lại', of: '{done} trên {all}', none: 'không có', misses: 'Tìm kiếm không có kết quả', missesHint: 'Thứ bên mua cần mà không ai chào bán, hoặc gọi bằng tên khác.', text: 'Đã tìm', count: 'Số lần', last: 'Gần nhất', where: 'Gian hàng', noMisses: 'Mọi tìm kiếm đều có kết quả', noMissesHint: 'Những gì tìm không thấy sẽ được liệt kê ở đây.',
    lacks: {
      'no index here': 'Tiến trình này không có chỉ mục tìm kiếm; PostgreSQL trả lời.', elsewhere: 'Một tiến trình khác giữ chỉ mục nhúng. Tiến trình này tìm bằng PostgreSQL: theo từ và mã hàng, không theo ngữ nghĩa. Nếu chạy nhiều tiến trình, hãy dùng một Qdrant (QDRANT_URL).',
      'folder held': 'Một tiến trình khác đang mở thư mục của chỉ mục; thư mục được nhả khi tiến trình đó kết thúc.', 'index fails': 'Chỉ mục không hoạt động; hệ thống sẽ thử lại sau giây lát.', 'rebuild failed': 'Lần dựng lại gần nhất thất bại; hệ thống sẽ thử lại sau giây lát.',
      'meaning off': 'Tìm theo ngữ nghĩa đã tắt (EMBEDDINGS=off): vẫn tìm được theo từ và mã hàng.', 'no model': 'Không lấy được mô hình nhúng: kho mô hình, Maven và PyPI đều không có. Hãy đặt các tệp của mô hình vào một thư mục và ghi tên thư mục vào MODEL_DIR.', 'embedder fails': 'Không mở được mô hình nhúng; vẫn tìm được theo từ và mã hàng.',
      'obtaining model': 'Đang lấy mô hình nhúng; trong lúc đó chỉ tìm theo từ và mã hàng.', 'no embedder': 'Chưa có mô hình nhúng: chỉ tìm theo từ và mã hàng, chưa theo ngữ nghĩa.', 'other embedder': 'Chỉ mục đang được dựng lại cho một mô hình nhúng khác; trong lúc đó chỉ tìm theo từ và mã hàng.',
      'embedder silent': 'Mô hình nhúng không trả lời: chỉ tìm theo từ và mã hàng cho đến khi có lại.',
    },
    states: { opening: 'Đang mở', building: 'Đang dựng', open: 'Sẵn sàng', elsewhere: 'Do tiến trình khác giữ', failing: 'Đang lỗi', closed: 'Đã đóng' }, meanings: { on: 'bật', off: 'tắt', failing: 'đang lỗi', obtaining: 'đang lấy mô hình' }, facts: 'Cách vận hành', seconds: '{seconds} giây', meaningIs: 'Tìm theo ngữ nghĩa',
  },
};
