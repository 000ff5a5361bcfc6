import { ConfigurationModel } from '../modules/configurations/schemas.ts';

const text = (en: string, vi: string) => ({ en, vi });
const choice = (key: string, sku: string, en: string, vi = en) => ({ key, sku, label: text(en, vi) });
const is = (option: string, ...isOneOf: string[]) => ({ option, isOneOf });

/** An ISO 15552 cylinder: stroke to the millimetre, what it is sealed for, how its rod ends, and what tells where the piston is. */
export function modelOfCylinder(currency: string): ConfigurationModel {
  return ConfigurationModel.parse({
    currency,
    options: [
      { kind: 'number', key: 'stroke', label: text('Stroke', 'Hành trình'), isRequired: true, usual: '50', unit: 'mm', least: '25', most: '2000', step: '1' },
      { kind: 'choice', key: 'seal', label: text('Seals', 'Gioăng'), isRequired: true, usual: 'pu', choices: [choice('pu', '', 'PU, −20 to 80 °C', 'PU, −20 đến 80 °C'), choice('fkm', 'V', 'FKM, up to 150 °C', 'FKM, đến 150 °C')] },
      { kind: 'choice', key: 'rod-end', label: text('Rod end', 'Đầu ty'), isRequired: true, usual: 'male', choices: [choice('male', 'M', 'Male thread', 'Ren ngoài'), choice('female', 'F', 'Female thread', 'Ren trong'), choice('clevis', 'C', 'Rod clevis', 'Chạc chữ U')] },
      { kind: 'choice', key: 'cushioning', label: text('End cushioning', 'Giảm chấn cuối hành trình'), isRequired: true, usual: 'adjustable', choices: [choice('elastic', 'P', 'Elastic rings', 'Vòng đàn hồi'), choice('adjustable', 'PPV', 'Adjustable, pneumatic', 'Khí nén, chỉnh được')] },
      { kind: 'choice', key: 'sensor', label: text('Position sensor', 'Cảm biến vị trí'), isRequired: false, usual: null, choices: [choice('reed', '-R', 'Reed switch, 2 m cable', 'Công tắc từ, cáp 2 m'), choice('io-link', '-IO', 'IO-Link, M8 plug', 'IO-Link, giắc M8')] },
      { kind: 'number', key: 'sensors', label: text('Number of sensors', 'Số cảm biến'), isRequired: false, usual: null, unit: 'pcs', least: '1', most: '4', step: '1' },
    ],
    rules: [
      { kind: 'requires', key: 'long-stroke', why: text('Above 500 mm stroke the piston arrives too hard for elastic rings.', 'Hành trình trên 500 mm, piston đập quá mạnh với vòng đàn hồi.'), when: [{ option: 'stroke', least: '501', most: null }], then: is('cushioning', 'adjustable') },
      { kind: 'excludes', key: 'hot-sensor', why: text('The electronics of the IO-Link sensor end at 80 °C.', 'Mạch điện tử của cảm biến IO-Link chỉ chịu đến 80 °C.'), all: [is('seal', 'fkm'), is('sensor', 'io-link')] },
      { kind: 'requires', key: 'counted-sensors', why: null, when: [is('sensor', 'reed', 'io-link')], then: { option: 'sensors', least: '1', most: '4' } },
      { kind: 'requires', key: 'named-sensors', why: null, when: [{ option: 'sensors', least: '1', most: null }], then: is('sensor', 'reed', 'io-link') },
      { kind: 'range', key: 'clevis-stroke', why: text('With a clevis, a rod over 1,200 mm would buckle.', 'Với chạc chữ U, ty dài quá 1.200 mm sẽ bị cong.'), when: [is('rod-end', 'clevis')], option: 'stroke', least: null, most: '1200' },
    ],
    prices: [
      { kind: 'perUnit', key: 'stroke', label: text('Stroke, by the millimetre', 'Hành trình, theo mm'), when: [], amount: '0.085', times: 'stroke' },
      { kind: 'percent', key: 'fkm', label: text('FKM seals', 'Gioăng FKM'), when: [is('seal', 'fkm')], basisPoints: 1800 },
      { kind: 'perUnit', key: 'clevis', label: text('Rod clevis', 'Chạc chữ U'), when: [is('rod-end', 'clevis')], amount: '9.4', times: null },
      { kind: 'perUnit', key: 'reed', label: text('Reed switches', 'Công tắc từ'), when: [is('sensor', 'reed')], amount: '14.2', times: 'sensors' },
      { kind: 'perUnit', key: 'io-link', label: text('IO-Link sensors', 'Cảm biến IO-Link'), when: [is('sensor', 'io-link')], amount: '61.5', times: 'sensors' },
      { kind: 'fixed', key: 'special-stroke', label: text('Set-up for strokes over 500 mm', 'Cài đặt cho hành trình trên 500 mm'), when: [{ option: 'stroke', least: '501', most: null }], amount: '45' },
      { kind: 'byQuantity', key: 'test', label: text('Leak test', 'Thử rò rỉ'), when: [], tiers: [{ from: '1', amount: '6' }, { from: '10', amount: '3.5' }, { from: '50', amount: '1.8' }] },
    ],
    sku: [{ text: 'NHC-' }, { option: 'stroke' }, { text: '-' }, { option: 'cushioning' }, { option: 'rod-end' }, { option: 'seal' }, { option: 'sensor' }],
    parts: [
      { sku: 'NHC-HEAD', title: text('End caps', 'Nắp đầu'), when: [], quantity: '2', times: null },
      { sku: 'NHC-TUBE-MM', title: text('Cylinder tube, mm', 'Ống xi lanh, mm'), when: [], quantity: '1', times: 'stroke' },
      { sku: 'NHC-SEAL-PU', title: text('Seal kit PU', 'Bộ gioăng PU'), when: [is('seal', 'pu')], quantity: '1', times: null },
      { sku: 'NHC-SEAL-FKM', title: text('Seal kit FKM', 'Bộ gioăng FKM'), when: [is('seal', 'fkm')], quantity: '1', times: null },
      { sku: 'NHC-CLEVIS', title: text('Rod clevis', 'Chạc chữ U'), when: [is('rod-end', 'clevis')], quantity: '1', times: null },
      { sku: 'NHC-REED', title: text('Reed switch', 'Công tắc từ'), when: [is('sensor', 'reed')], quantity: '1', times: 'sensors' },
      { sku: 'NHC-IO', title: text('IO-Link sensor', 'Cảm biến IO-Link'), when: [is('sensor', 'io-link')], quantity: '1', times: 'sensors' },
    ],
  });
}

/** A centrifugal pump: motor, shaft seal, what its wheel is made of, how it is set up, and for which liquid. */
export function modelOfPump(currency: string): ConfigurationModel {
  return ConfigurationModel.parse({
    currency,
    options: [
      { kind: 'choice', key: 'motor', label: text('Motor', 'Động cơ'), isRequired: true, usual: 'ie3', choices: [choice('ie3', 'A', '400 V, IE3'), choice('ie5', 'B', '400 V, IE5 with drive', '400 V, IE5 kèm biến tần'), choice('atex', 'X', 'ATEX, zone 1', 'ATEX, vùng 1')] },
      { kind: 'choice', key: 'medium', label: text('Liquid', 'Chất lỏng'), isRequired: true, usual: 'water', choices: [choice('water', 'W', 'Water', 'Nước'), choice('brine', 'S', 'Sea water and brine', 'Nước biển, nước muối'), choice('solvent', 'L', 'Solvents', 'Dung môi')] },
      { kind: 'choice', key: 'wheel', label: text('Impeller', 'Cánh bơm'), isRequired: true, usual: 'cast', choices: [choice('cast', '1', 'Cast iron', 'Gang'), choice('bronze', '2', 'Bronze', 'Đồng thanh'), choice('steel', '4', 'Stainless steel 1.4408', 'Thép không gỉ 1.4408')] },
      { kind: 'choice', key: 'seal', label: text('Shaft seal', 'Phớt trục'), isRequired: true, usual: 'single', choices: [choice('single', 'E', 'Single mechanical seal', 'Phớt cơ khí đơn'), choice('double', 'D', 'Double, with barrier fluid', 'Phớt kép, có dung dịch chặn')] },
      { kind: 'choice', key: 'base', label: text('Set up on', 'Lắp trên'), isRequired: false, usual: null, choices: [choice('frame', '-F', 'Base frame', 'Khung đế'), choice('trolley', '-T', 'Trolley', 'Xe đẩy')] },
    ],
    rules: [
      { kind: 'requires', key: 'explosion', why: text('Solvents make an explosive atmosphere around the pump.', 'Dung môi tạo môi trường dễ nổ quanh bơm.'), when: [is('medium', 'solvent')], then: is('motor', 'atex') },
      { kind: 'requires', key: 'tight', why: text('Solvents must not leak along the shaft.', 'Dung môi không được rò dọc trục.'), when: [is('medium', 'solvent')], then: is('seal', 'double') },
      { kind: 'excludes', key: 'rust', why: text('Cast iron rusts in salt water within weeks.', 'Gang gỉ trong nước muối chỉ sau vài tuần.'), all: [is('medium', 'brine'), is('wheel', 'cast')] },
      { kind: 'excludes', key: 'zone-trolley', why: null, all: [is('motor', 'atex'), is('base', 'trolley')] },
    ],
    prices: [
      { kind: 'percent', key: 'ie5', label: text('IE5 motor with drive', 'Động cơ IE5 kèm biến tần'), when: [is('motor', 'ie5')], basisPoints: 2200 },
      { kind: 'percent', key: 'atex', label: text('ATEX motor', 'Động cơ ATEX'), when: [is('motor', 'atex')], basisPoints: 4500 },
      { kind: 'perUnit', key: 'bronze', label: text('Bronze impeller', 'Cánh bơm đồng thanh'), when: [is('wheel', 'bronze')], amount: '180', times: null },
      { kind: 'perUnit', key: 'steel', label: text('Stainless steel impeller', 'Cánh bơm thép không gỉ'), when: [is('wheel', 'steel')], amount: '260', times: null },
      { kind: 'perUnit', key: 'double', label: text('Double shaft seal', 'Phớt trục kép'), when: [is('seal', 'double')], amount: '340', times: null },
      { kind: 'perUnit', key: 'frame', label: text('Base frame', 'Khung đế'), when: [is('base', 'frame')], amount: '145', times: null },
      { kind: 'perUnit', key: 'trolley', label: text('Trolley', 'Xe đẩy'), when: [is('base', 'trolley')], amount: '210', times: null },
      { kind: 'fixed', key: 'certificate', label: text('ATEX certificate', 'Chứng nhận ATEX'), when: [is('motor', 'atex')], amount: '120' },
    ],
    sku: [{ text: 'NHP-' }, { option: 'motor' }, { option: 'medium' }, { option: 'wheel' }, { option: 'seal' }, { option: 'base' }],
    parts: [
      { sku: 'NHP-CASING', title: text('Casing', 'Vỏ bơm'), when: [], quantity: '1', times: null },
      { sku: 'NHP-WHEEL-C', title: text('Impeller, cast iron', 'Cánh bơm gang'), when: [is('wheel', 'cast')], quantity: '1', times: null },
      { sku: 'NHP-WHEEL-B', title: text('Impeller, bronze', 'Cánh bơm đồng thanh'), when: [is('wheel', 'bronze')], quantity: '1', times: null },
      { sku: 'NHP-WHEEL-S', title: text('Impeller, stainless steel', 'Cánh bơm thép không gỉ'), when: [is('wheel', 'steel')], quantity: '1', times: null },
      { sku: 'NHP-SEAL', title: text('Mechanical seal', 'Phớt cơ khí'), when: [is('seal', 'single')], quantity: '1', times: null },
      { sku: 'NHP-SEAL', title: text('Mechanical seal', 'Phớt cơ khí'), when: [is('seal', 'double')], quantity: '2', times: null },
      { sku: 'NHP-FRAME', title: text('Base frame', 'Khung đế'), when: [is('base', 'frame')], quantity: '1', times: null },
    ],
  });
}
