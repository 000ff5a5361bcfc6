import type { ImportField } from '../schemas.ts';

/** How sellers call our fields: English, German, Vietnamese, and what ERP systems and shops export. The first is the plainest. */
export const headerNames: Readonly<Record<ImportField, readonly string[]>> = {
  sku: ['sku', 'article number', 'article no', 'item number', 'item no', 'item code', 'product code', 'supplier sku', 'supplier article number', 'variant sku', 'material number', 'artikelnummer', 'artikelnr', 'artnr', 'art nr',
    'bestellnummer', 'bestellnr', 'lieferantenartikelnummer', 'materialnummer', 'mã hàng', 'mã sản phẩm', 'mã sp', 'mã vật tư', 'mã nội bộ'],
  brand: ['brand', 'manufacturer', 'manufacturer name', 'make', 'vendor', 'hersteller', 'herstellername', 'marke', 'fabrikat', 'nhãn hiệu', 'thương hiệu', 'hãng', 'hãng sản xuất', 'nhà sản xuất'],
  mpn: ['mpn', 'manufacturer part number', 'manufacturer part no', 'manufacturer number', 'mfr part number', 'mfg part no', 'part number', 'part no', 'oem number', 'type designation', 'hersteller artikelnr', 'hersteller artikelnummer',
    'herstellernummer', 'herstellerteilenummer', 'hersteller teilenummer', 'typ', 'typenbezeichnung', 'mã nhà sản xuất', 'mã nsx', 'mã hãng', 'part number nsx'],
  gtin: ['gtin', 'ean', 'ean13', 'ean code', 'upc', 'barcode', 'gtin13', 'gtin14', 'global trade item number', 'strichcode', 'europäische artikelnummer', 'mã vạch', 'mã ean'],
  title: ['title', 'product name', 'name', 'product', 'item name', 'short description', 'article name', 'designation', 'bezeichnung', 'artikelbezeichnung', 'produktname', 'kurztext', 'kurzbezeichnung', 'tên hàng', 'tên sản phẩm', 'tên vật tư', 'tên'],
  description: ['description', 'long description', 'long text', 'details', 'body html', 'product description', 'beschreibung', 'langtext', 'artikelbeschreibung', 'produktbeschreibung', 'mô tả', 'mô tả chi tiết', 'diễn giải'],
  category: ['category', 'product category', 'product group', 'product type', 'group', 'warengruppe', 'kategorie', 'produktgruppe', 'artikelgruppe', 'nhóm hàng', 'danh mục', 'loại hàng', 'ngành hàng'],
  price: ['price', 'list price', 'unit price', 'net price', 'sales price', 'variant price', 'price eur', 'listenpreis', 'preis', 'vk preis', 'nettopreis', 'einzelpreis', 'stückpreis', 'bruttolistenpreis', 'đơn giá', 'giá', 'giá bán', 'giá niêm yết', 'giá bán lẻ'],
  currency: ['currency', 'currency code', 'währung', 'währungscode', 'tiền tệ', 'loại tiền', 'đồng tiền'],
  unit: ['unit', 'unit of measure', 'uom', 'sales unit', 'order unit', 'mengeneinheit', 'einheit', 'me', 'verkaufseinheit', 'bestelleinheit', 'đơn vị tính', 'đơn vị', 'đvt'],
  packSize: ['pack size', 'pack quantity', 'package quantity', 'units per pack', 'pieces per pack', 'verpackungsinhalt', 'packungsinhalt', 'verpackungseinheit', 'inhalt', 'quy cách', 'quy cách đóng gói', 'số lượng đóng gói'],
  minimumQuantity: ['minimum order quantity', 'minimum quantity', 'min order qty', 'moq', 'minimum order', 'mindestbestellmenge', 'mindestmenge', 'mindestabnahme', 'sl đặt tối thiểu', 'số lượng tối thiểu', 'số lượng đặt tối thiểu'],
  quantityMultiple: ['order multiple', 'quantity multiple', 'multiple', 'order step', 'quantity step', 'bestellschritt', 'mengenstaffel', 'bestellvielfaches', 'bội số đặt hàng', 'bội số'],
  stock: ['stock', 'stock quantity', 'quantity', 'qty', 'on hand', 'available', 'inventory', 'variant inventory qty', 'bestand', 'lagerbestand', 'verfügbar', 'verfügbare menge', 'tồn kho', 'tồn', 'số lượng tồn', 'số lượng'],
  leadTimeDays: ['lead time days', 'lead time', 'delivery time', 'delivery days', 'lieferzeit tage', 'lieferzeit', 'wiederbeschaffungszeit', 'thời gian giao ngày', 'thời gian giao', 'thời gian giao hàng'],
  weight: ['weight', 'net weight', 'weight g', 'weight kg', 'net weight g', 'net weight kg', 'variant grams', 'gewicht', 'gewicht kg', 'gewicht g', 'nettogewicht', 'khối lượng', 'khối lượng g', 'khối lượng kg', 'trọng lượng'],
  tariffCode: ['tariff code', 'customs tariff number', 'hs code', 'commodity code', 'zolltarifnummer', 'zolltarif', 'statistische warennummer', 'mã hs', 'mã số hải quan'],
  countryOfOrigin: ['country of origin', 'origin', 'made in', 'ursprungsland', 'herkunftsland', 'ursprung', 'xuất xứ', 'nước sản xuất', 'nơi sản xuất'],
};

/** Words that only one of the languages uses in headers, to tell in which the texts are written. */
export const vietnameseHeader = /[ăâđêôơưĂÂĐÊÔƠƯạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ]/;
