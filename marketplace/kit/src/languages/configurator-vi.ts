import type { Translation } from './dictionary.ts';
import type { configuratorEn } from './configurator-en.ts';

export const configuratorVi: Translation<typeof configuratorEn> = {
  configurator: {
    title: 'Làm theo lựa chọn', leaveOut: 'Không lấy', range: '{least} đến {most} {unit}, bước {step}', choices: 'Tùy chọn',
    against: { other: 'Không thể làm như vậy, vì {count} lý do' }, fits: 'Có thể làm như vậy',
    why: {
      missing: 'Hãy chọn {option}.', unknownOption: '“{option}” không có trong các tùy chọn.', unknownChoice: '{option}: không có lựa chọn “{value}”.', notNumber: '{option}: “{value}” không phải số có tối đa ba chữ số thập phân.',
      outOfBounds: '{option} từ {least} đến {most} {unit}, bước {step}. {value} không nằm trong đó.', requires: '{when} thì cần {then}.', excludes: '{when} không đi cùng nhau được.', range: 'Với {when}, {option} phải {bounds}. Bạn chọn {value}.', rangeAlways: '{option} phải {bounds}. Bạn chọn {value}.',
    },
    phrase: { is: '{option}: {choices}', within: '{option} từ {least} đến {most} {unit}', least: '{option} từ {least} {unit} trở lên', most: '{option} tối đa {most} {unit}', any: '{option}' },
    bounds: { within: 'từ {least} đến {most} {unit}', least: 'từ {least} {unit} trở lên', most: 'tối đa {most} {unit}', any: 'là giá trị bất kỳ' }, or: '{one} hoặc {other}', and: '{one} và {other}',
    mend: 'Cách sửa', change: '{option}: {to} thay cho {from}', choose: '{option}: {to}', drop: '{option}: không lấy', take: 'Sửa giúp tôi', noMend: 'Không có cách sửa nào gần đây. Hãy đổi một trong các tùy chọn được đánh dấu.', mended: 'Đã đổi: {changes}',
    base: 'Giá sản phẩm gốc', once: '{amount} một lần', perPiece: '{amount} mỗi cái', unitPrice: 'Mỗi cái, như đã chọn', total: 'Cho {quantity}', onRequest: 'Giá theo yêu cầu', sku: 'Mã hàng', parts: 'Thành phần', partsHint: 'Chỉ bạn thấy phần này.', noParts: 'Chưa ghi thành phần nào.', priceParts: 'Giá được tính thế nào',
    notAnswered: 'Chưa hỏi được giá. Lựa chọn của bạn vẫn giữ nguyên.', inQuote: 'Chọn cấu hình', inQuoteHint: 'Giá tính theo lựa chọn, trên mức giá của người mua này.', save: 'Dùng lựa chọn này', notOffered: 'Dòng này không có gì để chọn.', notOfferedHint: 'Nhà bán chưa công bố cấu hình cho hàng này, hoặc đã rút lại.', unchosen: 'Làm theo đơn đặt nhưng chưa chọn gì. Như vậy chưa gửi và chưa đặt được.', otherCurrency: 'Các lựa chọn tính giá bằng {own} còn báo giá này bằng {currency}, nên không có giá theo lựa chọn.', noBase: 'Bên mua này chưa có giá bằng {currency} để tính.', nameIt: 'Hãy ghi giá vào dòng.', sellerNamesIt: 'Nhà bán sẽ ghi giá.', stale: 'Nhà bán đã thay đổi các lựa chọn. Hãy xem lại.',
  },
};
