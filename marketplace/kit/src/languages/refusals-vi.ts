import type { Translation } from './dictionary.ts';
import type { refusalsEn } from './refusals-en.ts';

export const refusalsVi: Translation<typeof refusalsEn> = {
  'input.invalid': 'Có nội dung chưa hợp lệ. Hãy sửa các mục được đánh dấu.',
  'impersonation.over':
    'Bạn không còn thao tác thay người này: đã hết giờ hoặc đã bị dừng. Bạn lại là chính mình; hãy bắt đầu lại nếu vẫn cần.',
  'impersonation.inPersonOnly': 'Việc này chỉ chính người đó được làm. Người thao tác thay thì không.',
  'thing.unknown': 'Không có {what} này, hoặc nó thuộc về người khác.',
  'permission.missing':
    'Vai trò của bạn không cho phép việc này. Cần quyền “{permission}”; quản trị viên của tổ chức có thể cấp.',
  'state.transitionRefused': 'Hiện chưa làm được: {thing} đang ở trạng thái “{state}”. Hãy tải lại để xem tình hình.',
  'credit.exceeded':
    'Đơn hàng vượt hạn mức công nợ {limit}. Hãy thanh toán cách khác, đặt ít hơn, hoặc đề nghị nhà bán nâng hạn mức.',
  'idempotency-key-reuse': 'Yêu cầu này đã được gửi trước đó với nội dung khác. Hãy tải lại và thử lại.',
  'credit.none':
    '{sellerName} không cho bạn mua nợ bằng {currency}, hoặc đã khóa công nợ. Hãy hỏi nhà bán, hoặc chọn nhà bán khác.',
  'payment.tooLarge': 'Số tiền trả lớn hơn số còn nợ {open}. Hãy sửa lại số tiền.',
  'stock.insufficient': 'Tồn kho ít hơn số bạn cần. Hãy đặt số hiện có, chờ thêm, hoặc chọn nhà bán khác.',
  'cart.quantityRefused':
    '{sku} không bán với số lượng {quantity}: tối thiểu {minimum}, theo bội số {multiple} {unit}.',
  'cart.choicesNeeded':
    '{sku} do {sellerName} làm theo đơn đặt. Hãy chọn cấu hình trên trang sản phẩm, hỏi báo giá tại đó rồi đặt hàng từ báo giá.',
  'cart.currencyNotSold': 'Gian hàng này không bán bằng {currency}. Hãy chọn một loại tiền của gian hàng.',
  'cart.full': 'Giỏ hàng chứa tối đa {limit} dòng. Hãy đặt các dòng này trước, hoặc bỏ bớt.',
  'list.full': 'Một danh sách chứa tối đa {limit} dòng. Hãy lập danh sách khác cho phần còn lại.',
  'list.nameTaken': 'Đã có danh sách “{name}”. Hãy chọn tên khác.',
  'list.savedMeanwhile': 'Có người vừa lưu danh sách này. Hãy mở lại rồi sửa tiếp.',
  'list.notYours':
    '“{name}” là của {ownerName}. Bạn có thể mua theo danh sách này; muốn sửa, hãy lưu thành danh sách riêng hoặc hỏi {ownerName}.',
  'order.priceChanged': 'Có giá đã thay đổi so với lúc bạn xem. Hãy xem lại giỏ hàng rồi đặt.',
  'order.cartChanged': 'Giỏ hàng có các dòng khác với lúc bạn xem. Hãy xem lại rồi đặt.',
  'order.lineUnavailable': 'Có dòng không còn mua được. Hãy bỏ khỏi giỏ hàng rồi đặt.',
  'order.limitExceeded':
    'Đơn hàng {total} vượt mức {limit} mà bạn được chi một lần. Hãy đặt ít hơn, hoặc nhờ người có quyền.',
  'order.belowMinimum':
    '{sellerName} nhận đơn từ {minimum} trở lên; đơn của bạn là {subtotal}. Hãy đặt thêm, hoặc chọn nhà bán khác.',
  'order.deliveriesDiffer':
    'Số lượng giao đến từng địa chỉ không khớp với số lượng đặt, hoặc phải mở lẻ một gói. Hãy sửa số lượng ở các dòng được đánh dấu.',
  'order.quantityBeyond': '{sku} chỉ còn {left} cần xử lý; {wanted} là quá nhiều.',
  'budget.exceeded':
    'Ngân sách của {costCenter} không đủ: tháng này đã dùng {used} trên {budget}. Hãy chọn trung tâm chi phí khác, đặt ít hơn, hoặc xin thêm ngân sách.',
  'idempotency.reused': 'Yêu cầu này đã được gửi trước đó với nội dung khác. Hãy tải lại và thử lại.',
  'live.tooFast': 'Quá nhiều yêu cầu cùng lúc. Hãy đợi một chút; phần chưa gửi sẽ được gửi lại.',
  'rfq.lineTwice':
    'Một dòng được chọn hai lần: từ hai nhà bán, hoặc cùng với hàng thay thế của nó. Hãy chọn một cho mỗi dòng.',
  'rate.limited': 'Quá nhiều yêu cầu. Hãy chờ một lát rồi thử lại.',
  'service.unavailable': 'Hệ thống đang bận. Hãy thử lại sau giây lát.',
  'service.readOnly':
    'Hiện chưa thể lưu gì. Chưa có gì bị thay đổi, và vẫn xem được mọi thứ. Hãy thử lại sau vài phút.',
  'search.currencyUnsold': 'Cửa hàng này không bán bằng {currency}. Hãy chọn một trong {currencies}.',
  'search.indexNotHere':
    'Chỉ mục tìm kiếm đang được mở hoặc do tiến trình máy chủ khác giữ. Hãy thử lại sau một phút; trang này cho biết đang chờ gì.',
  internal: 'Lỗi thuộc về chúng tôi và đã được ghi lại. Hãy thử lại; nếu vẫn lỗi, hãy báo bộ phận hỗ trợ mã yêu cầu.',
  'connection.lost': 'Máy chủ không trả lời. Hãy kiểm tra kết nối rồi thử lại.',
  'connection.offline': 'Bạn đang ngoại tuyến. Hãy thử lại khi có mạng.',
  'session.missing': 'Bạn đã đăng xuất. Hãy đăng nhập rồi thử lại.',
  'session.wrongPassword': 'E-mail và mật khẩu không khớp. Hãy kiểm tra lại, hoặc đặt mật khẩu mới.',
  'session.tooManyTries': 'Quá nhiều lần thử. Hãy chờ một phút rồi thử lại.',
  'session.refused': 'Đăng nhập bị từ chối. Hãy thử lại, hoặc hỏi quản trị viên của bạn.',
  'session.linkSpent': 'Liên kết này đã được dùng hoặc đã quá hạn. Hãy yêu cầu liên kết mới.',
  'session.passwordTooShort': 'Mật khẩu quá ngắn. Cần ít nhất 10 ký tự.',
  'session.passwordTooLong': 'Mật khẩu quá dài. Dùng nhiều nhất 128 ký tự.',
  'session.passwordKnown': 'Mật khẩu này đã bị lộ ở nơi khác. Hãy chọn mật khẩu khác.',
  'session.blocked': 'Tài khoản này đang bị khóa. Hãy hỏi quản trị viên của bạn.',
  'session.emailTaken': 'Đã có tài khoản với e-mail này. Hãy đăng nhập bằng tài khoản đó.',
  'member.exists': '{email} đã là thành viên. Hãy đổi vai trò trong danh sách.',
  'member.lastAdmin': 'Quản trị viên cuối cùng không thể rời đi. Hãy đặt một người khác làm quản trị viên trước.',
  'invitation.accountNeeded': 'Địa chỉ này chưa có tài khoản. Hãy cho tên và mật khẩu để tạo.',
  'invitation.gone': 'Lời mời này đã được dùng, bị thu hồi hoặc quá hạn. Hãy xin lời mời mới.',
  'role.shared': 'Vai trò “{name}” dùng chung cho mọi tổ chức. Hãy lưu thay đổi dưới tên riêng của bạn.',
  'role.permissionUnknown': 'Không có quyền “{permission}”. Hãy tải lại và chọn lại.',
  'role.permissionBeyond': 'Bạn không thể cấp quyền “{permission}” vì chính bạn chưa có quyền đó.',
  'role.limitBeyond': 'Chính bạn chỉ được chi {limit} mỗi đơn, nên vai trò được đặt hàng cần hạn mức đó hoặc thấp hơn.',
  'costCenter.codeTaken': 'Mã {code} đã thuộc về “{name}”. Hãy chọn mã khác hoặc mở lại trung tâm đó.',
  'costCenter.currencyFixed':
    'Những gì đã hạch toán tính bằng {currency}, nên không đổi được đồng tiền. Hãy lập trung tâm chi phí khác cho đồng tiền khác.',
  'costCenter.budgetBelowUse':
    'Tháng này đã dùng {used}, nhiều hơn {budget}. Hãy đặt ít nhất bằng mức đó, hoặc đổi vào tháng sau.',
  'catalog.nameTaken': 'Đã có “{name}”. Hãy chọn tên khác.',
  'catalog.audienceUnknown':
    'Trong đối tượng xem có tên không phải bên mua, không phải nhóm của bạn hoặc cửa hàng bạn bán. Hãy chọn lại từ danh sách.',
  'contract.partyUnknown': 'Hợp đồng cần một bên mua hoặc một nhóm của bạn. Hãy chọn lại từ danh sách.',
  'contract.numberTaken': 'Bạn đã có hợp đồng {number}. Hãy chọn số khác.',
  'contract.ended': 'Hợp đồng {number} đã kết thúc và giữ nguyên. Hãy sao chép thành hợp đồng mới.',
  'contract.discountUnknown':
    'Chiết khấu áp dụng cho danh mục hoặc thương hiệu trong danh sách, mỗi mục một lần. Hãy xem lại.',
  'contract.partyFixed':
    'Hợp đồng {number} đang có hiệu lực nên khách hàng và tiền tệ giữ nguyên. Hãy sao chép thành hợp đồng mới.',
  'priceList.savedMeanwhile': 'Có người vừa lưu bảng giá này. Hãy mở lại rồi sửa.',
  'product.notFound': 'Chưa có sản phẩm với GTIN, hoặc thương hiệu và mã hãng này. Hãy nhập tên để tạo sản phẩm mới.',
  'product.gtinWrong': '{gtin} không phải GTIN: chữ số cuối không khớp. Hãy xem lại bao bì.',
  'product.identifierTaken': 'Sản phẩm khác đã có GTIN, hoặc thương hiệu và mã hãng này. Hãy gộp hai sản phẩm.',
  'product.savedMeanwhile': 'Có người vừa sửa sản phẩm này. Hãy xem lại rồi sửa.',
  'product.mergedWithItself': 'Không thể gộp sản phẩm với chính nó. Hãy chọn sản phẩm khác.',
  'product.mergedAlready': 'Một trong hai sản phẩm đã được gộp. Hãy dùng sản phẩm thay thế.',
  'product.notMerged': 'Sản phẩm này chưa được gộp nên không có gì để hoàn tác.',
  'offer.skuTaken': 'Bạn đã bán một mặt hàng với mã {sku}. Hãy chọn mã khác hoặc sửa chào hàng đó.',
  'stock.placeNameTaken': 'Bạn đã có kho tên {name}. Hãy chọn tên khác.',
  'stock.placeNeeded': 'Đây là kho cuối cùng đang mở: nếu đóng, không thể mua hàng của bạn. Hãy mở kho khác trước.',
  'configuration.modelFaulty':
    'Mô hình này còn lỗi nên chưa thể đưa vào dùng. Hãy sửa những chỗ được đánh dấu rồi công bố lại.',
  'configuration.draftOutdated': '{savedBy} vừa lưu mô hình này. Hãy mở lại rồi sửa tiếp.',
  'configuration.nothingToPublish': 'Phiên bản {number} đang dùng giống hệt bản này. Hãy thay đổi trước khi công bố.',
  'configuration.otherCurrency':
    'Giá của chào hàng này tính bằng {currency}. Hãy ghi giá trong mô hình bằng {currency}.',
  'configuration.notLive': 'Các lựa chọn của “{title}” vừa thay đổi hoặc không còn được cung cấp. Hãy chọn lại.',
  'configuration.choicesInvalid':
    'Không thể làm “{title}” theo lựa chọn này. Hãy xem lý do, hoặc dùng thay đổi được gợi ý.',
  'contract.savedMeanwhile': 'Có người vừa lưu hợp đồng này. Hãy mở lại rồi sửa.',
  'priceList.scopeUnknown':
    'Bảng giá dành cho một hợp đồng, một nhóm hoặc một cửa hàng của bạn, theo đúng tiền tệ. Hãy chọn lại.',
  'commission.ruleUnreachable':
    'Quy tắc “{rule}” không bao giờ được dùng tới: “{hiddenBy}” phía trên đã nhận hết các giao dịch đó. Hãy chuyển nó lên trên hoặc thu hẹp quy tắc phía trên.',
  'commission.listNotDraft':
    'Phiên bản {version} không còn là bản nháp và được giữ nguyên. Hãy sao chép thành bản nháp mới rồi sửa bản đó.',
  'report.periodImpossible':
    'Báo cáo không thể kéo dài từ {from} đến {to}. Hãy chọn tối đa {most} ngày, ngày đầu trước ngày cuối.',
  'sourcing.cartEmpty': 'Chưa có gì để lập kế hoạch. Hãy thêm hàng vào giỏ trước.',
  'sourcing.tooFewSellers':
    'Không có {sellersMax} nhà bán nào cùng nhau đủ mọi dòng hàng. Hãy cho phép thêm một nhà bán, hoặc loại trừ ít hơn.',
  'storefront.hostTaken': '“{name}” đã phục vụ {host}. Hãy chọn tên miền khác hoặc sửa gian hàng kia trước.',
  'storefront.lastOpen':
    '“{name}” phục vụ mọi tên miền mà không gian hàng nào khác nhận. Gian hàng này phải luôn mở và không có tên miền riêng.',
  'storefront.noSeller': 'Chỉ tổ chức bán hàng mới bán được trong gian hàng. Hãy tải lại trang và chọn lại.',
  'quote.closed': 'Báo giá này đã đóng ({state}). Hãy nhờ nhà bán mở lại, hoặc tạo báo giá mới.',
  'quote.versionOutdated': 'Đây không còn là phiên bản mới nhất. Hãy xem phiên bản mới nhất rồi quyết định.',
  'quote.expired': 'Chào giá này có hiệu lực đến {validUntil}. Hãy nhờ nhà bán gia hạn.',
  'quote.lineUnpriced': 'Một số dòng chưa có giá. Hãy nhập giá hoặc xóa các dòng đó rồi gửi.',
  'quote.underFloor': 'Một số giá thấp hơn giá sàn. Hãy nâng giá, hoặc nhờ quản lý cho phép.',
  'quote.templateNotSent':
    'Mẫu không gửi cho ai. Hãy bắt đầu một báo giá từ mẫu cho một khách hàng, rồi gửi báo giá đó.',
  'quote.empty': 'Chưa có dòng nào. Hãy thêm ít nhất một dòng.',
  'quote.choicesMissing':
    'Một số dòng làm theo đơn đặt nhưng chưa chọn cấu hình. Hãy chọn trong phần “Cấu hình”; sau đó nhà bán gửi báo giá.',
  'quote.lineNotOrderable': 'Một số dòng chưa gắn với chào hàng nên không đặt được. Hãy nhờ nhà bán chỉ định.',
  'quote.validityPast': 'Ngày {day} đã qua. Hãy chọn hôm nay hoặc sau đó.',
  'quote.notYours': 'Chỉ bên kia được ghi ô này.',
  'quote.lineGone': 'Dòng này vừa bị xóa.',
  'quote.lineKnown': 'Dòng này đã có.',
  'quote.noAlternatives': 'Bên mua không yêu cầu hàng thay thế.',
  'quote.lineOfOther': 'Chỉ bên đã thêm dòng mới được xóa dòng đó.',
  'quote.tooManyLines': 'Một báo giá có tối đa 2.000 dòng. Hãy tạo báo giá khác cho phần còn lại.',
  'quote.overwritten': 'Có người đã thay đổi ô này sau đó, nên nội dung được giữ nguyên.',
  'quote.tooMuchText': 'Nội dung quá dài.',
  'rfq.noSellers': 'Không nhà bán nào trong số này cung cấp cho bạn. Hãy chọn nhà bán khác, hoặc mô tả hàng bằng lời.',
  'rfq.notDraft': 'Yêu cầu này đã được gửi. Hãy sao chép để hỏi lại.',
  'rfq.notOpen': 'Yêu cầu này đã đóng ({state}).',
  'import.fileUnreadable':
    'Không đọc được “{name}”. Hãy gửi tệp CSV, XLSX hoặc JSON lines; mở thử tệp để xem có nguyên vẹn không.',
  'import.fileEmpty': 'Tệp không có dòng nào. Kiểm tra tệp đã được lưu cùng nội dung rồi gửi lại.',
  'import.unpacksTooLarge': 'Tệp giải nén ra lớn hơn nhiều so với một danh mục. Hãy gửi tệp chưa nén hoặc chia nhỏ.',
  'import.tooManyColumns': 'Một dòng có hơn {most} cột. Kiểm tra dấu phân cách hoặc bỏ các cột không cần.',
  'import.tooManyRows': 'Tệp có hơn {most} dòng. Hãy chia thành nhiều phần.',
  'import.rowTooLong': 'Dòng bắt đầu ở dòng {line} không kết thúc. Nhiều khả năng thiếu dấu ngoặc kép đóng.',
  'import.oldSpreadsheet': 'Đây là bảng tính kiểu cũ (.xls). Hãy lưu thành .xlsx hoặc CSV rồi gửi lại.',
  'import.mappingIncomplete': 'Hãy cho biết cột nào là “{missing}”. Thiếu cột này thì không thể nhập.',
  'import.columnUnknown': 'Tệp không có cột “{column}”. Hãy chọn một cột của tệp.',
  'import.catalogMissing': 'Bạn chưa có danh mục để chứa chào hàng. Hãy tạo danh mục trước.',
  'import.stillRunning': 'Lần nhập này đang “{state}”. Có thể sửa dòng khi đã kết thúc.',
  'import.onlySellers': 'Chỉ tổ chức bán hàng mới nhập được chào hàng. Hãy chuyển sang tổ chức bán hàng.',
  'import.dropsMany':
    '{ending} trên {offers} chào hàng ({percent} %) không có trong tệp này và sẽ kết thúc. Hãy xác nhận hoặc hủy.',
  'match.decided': 'Đã có người quyết định: “{state}”. Tải lại để xem.',
  'match.candidateMissing': 'Hãy chọn sản phẩm tương ứng.',
  'match.ordered': 'Chào hàng này đã được đặt nên quyết định được giữ nguyên. Hãy kết thúc chào hàng.',
  'input.unreadable': 'Không đọc được dữ liệu đã gửi: {reason}',
  'input.tooLarge': 'Dữ liệu gửi quá lớn. Hãy gửi ít hơn mỗi lần.',
  'idempotency-key-missing': 'Yêu cầu POST cần Idempotency-Key: một chuỗi do bạn chọn, mới cho mỗi yêu cầu mới.',
  'origin.foreign': 'Một trang khác đã yêu cầu việc này bằng phiên của bạn. Hãy mở Hansa và thực hiện tại đó.',
  'storefront.missing': 'Không có gian hàng nào tại {host}. Hãy kiểm tra địa chỉ.',
  'file.tooLarge': 'Tệp quá lớn. Hãy chia nhỏ rồi gửi từng phần.',
  'file.empty': 'Tệp trống. Kiểm tra tệp đã được lưu cùng nội dung rồi gửi lại.',
  'quote.attachmentUnreadable':
    'Tệp này không thuộc loại kèm được báo giá: PDF, PNG, JPEG, WebP, STEP, hoặc bảng tính, văn bản của phần mềm văn phòng. Hãy lưu lại theo một trong các loại đó rồi gửi lại.',
  'quote.tooManyAttachments': 'Báo giá này đã có {most} tệp, mức tối đa. Hãy gỡ một tệp không còn cần.',
  'document.unreadable':
    'Tệp này không thuộc loại được nhận ({allowed}). Hệ thống xem nội dung chứ không xem tên tệp: hãy lưu lại theo một trong các loại đó rồi gửi lại.',
  'document.tooMany': 'Bạn đã có {most} tài liệu cho sản phẩm này, mức tối đa. Hãy gỡ một tài liệu không còn cần.',
};
