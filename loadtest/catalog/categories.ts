/**
 * The tree of industrial supply: three levels, products in the leaves only. Codes are shaped as UNSPSC (family, class,
 * commodity).
 */
import { attributes as a, slug } from './attributes.ts';
import type { Attribute, Category } from './world.ts';

type Leaf = readonly [key: string, en: string, vi: string, attributes: readonly Attribute[]];
type Branch = readonly [key: string, en: string, vi: string, code: string, leaves: readonly Leaf[]];
type Trunk = readonly [key: string, en: string, vi: string, code: string, branches: readonly Branch[]];

const screw = [a.standard, a.thread, a.threadPitch, a.length, a.strengthClass, a.finish, a.driveSize];
const bearing = [a.series, a.bore, a.outerDiameter, a.width, a.dynamicLoad, a.staticLoad];
const valve = [a.nominalDiameter, a.nominalPressure, a.bodyMaterial, a.endConnection];
const disc = [a.outerDiameter, a.thickness, a.bore, a.abrasive, a.workMaterial, a.speedMax];

const trunks: readonly Trunk[] = [
  [
    'fasteners',
    'Fasteners',
    'Vật tư liên kết',
    '31160000',
    [
      [
        'screws-bolts',
        'Screws and bolts',
        'Vít và bu lông',
        '31161500',
        [
          ['socket-head-screws', 'Socket head cap screws', 'Bu lông lục giác chìm đầu trụ', screw],
          ['hexagon-bolts', 'Hexagon bolts', 'Bu lông lục giác ngoài', screw],
          ['countersunk-screws', 'Countersunk socket screws', 'Bu lông lục giác chìm đầu bằng', screw],
          [
            'threaded-rods',
            'Threaded rods',
            'Ty ren',
            [a.standard, a.thread, a.threadPitch, a.length, a.strengthClass, a.finish],
          ],
        ],
      ],
      [
        'nuts',
        'Nuts',
        'Đai ốc',
        '31161700',
        [
          [
            'hexagon-nuts',
            'Hexagon nuts',
            'Đai ốc lục giác',
            [a.standard, a.thread, a.strengthClass, a.finish, a.driveSize],
          ],
          ['lock-nuts', 'Lock nuts', 'Đai ốc khóa', [a.standard, a.thread, a.strengthClass, a.finish, a.driveSize]],
        ],
      ],
      [
        'washers',
        'Washers',
        'Vòng đệm',
        '31161800',
        [
          [
            'plain-washers',
            'Plain washers',
            'Vòng đệm phẳng',
            [a.standard, a.thread, a.strengthClass, a.finish, a.bore, a.outerDiameter, a.thickness],
          ],
          [
            'spring-washers',
            'Spring washers',
            'Vòng đệm vênh',
            [a.standard, a.thread, a.finish, a.bore, a.outerDiameter, a.thickness],
          ],
        ],
      ],
    ],
  ],
  [
    'bearings',
    'Bearings',
    'Vòng bi và gối đỡ',
    '31170000',
    [
      [
        'rolling-bearings',
        'Rolling bearings',
        'Vòng bi',
        '31171500',
        [
          [
            'deep-groove-ball-bearings',
            'Deep groove ball bearings',
            'Vòng bi cầu rãnh sâu',
            [...bearing, a.seal, a.clearance],
          ],
          [
            'cylindrical-roller-bearings',
            'Cylindrical roller bearings',
            'Vòng bi đũa trụ',
            [...bearing, a.clearance, a.cage],
          ],
          ['tapered-roller-bearings', 'Tapered roller bearings', 'Vòng bi đũa côn', bearing],
        ],
      ],
      [
        'bearing-units',
        'Bearing units',
        'Cụm gối đỡ',
        '31171600',
        [
          [
            'pillow-block-units',
            'Pillow block units',
            'Gối đỡ vòng bi',
            [
              a.series,
              { ...a.bore, name: { en: 'Shaft diameter', vi: 'Đường kính trục' } },
              a.dynamicLoad,
              a.staticLoad,
              a.bodyMaterial,
            ],
          ],
        ],
      ],
    ],
  ],
  [
    'power-transmission',
    'Power transmission and seals',
    'Truyền động và làm kín',
    '26110000',
    [
      [
        'belts',
        'Drive belts',
        'Dây đai',
        '26111800',
        [
          ['v-belts', 'V-belts', 'Dây đai thang', [a.profile, a.length, a.width]],
          ['timing-belts', 'Timing belts', 'Dây đai răng', [a.profile, a.length, a.width, a.pitch, a.teeth]],
        ],
      ],
      [
        'chains',
        'Chains',
        'Xích truyền động',
        '26111900',
        [['roller-chains', 'Roller chains', 'Xích con lăn', [a.standard, a.pitch, a.strands, a.length]]],
      ],
      [
        'seals',
        'Seals',
        'Gioăng phớt',
        '31181600',
        [
          ['o-rings', 'O-rings', 'Gioăng chữ O', [a.bore, a.crossSectionDiameter, a.elastomer]],
          [
            'shaft-seals',
            'Rotary shaft seals',
            'Phớt chắn dầu',
            [a.standard, a.bore, a.outerDiameter, a.width, a.elastomer],
          ],
        ],
      ],
    ],
  ],
  [
    'electrical',
    'Electrical',
    'Thiết bị điện',
    '39120000',
    [
      [
        'cables',
        'Cables and wires',
        'Dây và cáp điện',
        '26121600',
        [
          [
            'single-core-wires',
            'Single-core wires',
            'Dây điện một lõi',
            [a.series, a.crossSection, a.colour, a.voltage],
          ],
          [
            'installation-cables',
            'Installation cables',
            'Cáp lắp đặt',
            [a.series, a.cores, a.crossSection, a.voltage, a.outerDiameter],
          ],
          [
            'control-cables',
            'Control cables',
            'Cáp điều khiển',
            [a.series, a.cores, a.crossSection, a.voltage, a.shielded],
          ],
        ],
      ],
      [
        'connectors',
        'Connectors and terminals',
        'Đầu nối và cầu đấu',
        '39121400',
        [
          [
            'm12-connectors',
            'M12 connectors',
            'Giắc nối M12',
            [a.coding, a.connectorStyle, a.poles, a.cableLength, a.voltage, a.protection],
          ],
          [
            'terminal-blocks',
            'Terminal blocks',
            'Cầu đấu dây',
            [a.crossSection, a.current, a.voltage, a.width, a.colour],
          ],
          ['ferrules', 'Wire-end ferrules', 'Đầu cốt pin rỗng', [a.standard, a.crossSection, a.length, a.colour]],
        ],
      ],
      [
        'switchgear',
        'Switchgear',
        'Thiết bị đóng cắt',
        '39121600',
        [
          [
            'circuit-breakers',
            'Miniature circuit breakers',
            'Cầu dao tự động (MCB)',
            [a.tripCurve, a.current, a.poles, a.breakingCapacity, a.voltage],
          ],
          ['contactors', 'Contactors', 'Công tắc tơ', [a.current, a.power, a.voltage, a.poles]],
        ],
      ],
    ],
  ],
  [
    'automation',
    'Automation',
    'Tự động hóa',
    '41110000',
    [
      [
        'sensors',
        'Sensors',
        'Cảm biến',
        '41111900',
        [
          [
            'inductive-sensors',
            'Inductive sensors',
            'Cảm biến tiệm cận điện cảm',
            [a.sensorSize, a.switchingDistance, a.output, a.mounting, a.connection, a.protection],
          ],
          [
            'photoelectric-sensors',
            'Photoelectric sensors',
            'Cảm biến quang điện',
            [a.sensorSize, a.sensing, a.switchingDistance, a.output, a.connection, a.protection],
          ],
          [
            'pressure-sensors',
            'Pressure sensors',
            'Cảm biến áp suất',
            [a.pressure, a.output, a.pipeThread, a.protection],
          ],
        ],
      ],
      [
        'pneumatics',
        'Pneumatics',
        'Khí nén',
        '27131600',
        [
          [
            'pneumatic-cylinders',
            'Pneumatic cylinders',
            'Xi lanh khí nén',
            [
              a.standard,
              { ...a.bore, name: { en: 'Piston diameter', vi: 'Đường kính piston' } },
              a.stroke,
              a.pipeThread,
              a.pressure,
            ],
          ],
          [
            'push-in-fittings',
            'Push-in fittings',
            'Đầu nối nhanh khí nén',
            [a.shape, a.tubeDiameter, a.pipeThread, a.pressure],
          ],
        ],
      ],
    ],
  ],
  [
    'fluid-handling',
    'Pumps and valves',
    'Bơm và van',
    '40150000',
    [
      [
        'pumps',
        'Pumps',
        'Máy bơm',
        '40151500',
        [
          [
            'centrifugal-pumps',
            'Centrifugal pumps',
            'Bơm ly tâm',
            [a.flow, a.head, a.power, a.voltage, a.bodyMaterial, a.nominalDiameter],
          ],
          [
            'diaphragm-pumps',
            'Air-operated diaphragm pumps',
            'Bơm màng khí nén',
            [a.flow, a.pressure, a.pipeThread, a.bodyMaterial, a.elastomer],
          ],
        ],
      ],
      [
        'valves',
        'Valves',
        'Van công nghiệp',
        '40141600',
        [
          ['ball-valves', 'Ball valves', 'Van bi', valve],
          ['butterfly-valves', 'Butterfly valves', 'Van bướm', [...valve, a.elastomer]],
          ['check-valves', 'Check valves', 'Van một chiều', valve],
        ],
      ],
    ],
  ],
  [
    'hydraulics',
    'Hydraulics',
    'Thủy lực',
    '27120000',
    [
      [
        'hoses',
        'Hydraulic hoses',
        'Ống thủy lực',
        '40142000',
        [
          [
            'hydraulic-hoses',
            'Hydraulic hoses by the metre',
            'Ống thủy lực cắt mét',
            [a.standard, a.hoseType, a.nominalDiameter, a.pressure, a.outerDiameter],
          ],
          [
            'hose-assemblies',
            'Hose assemblies',
            'Ống thủy lực bấm sẵn đầu',
            [a.hoseType, a.nominalDiameter, a.pressure, a.length, a.fittingEnds],
          ],
        ],
      ],
      [
        'hydraulic-fittings',
        'Hydraulic fittings',
        'Đầu nối thủy lực',
        '27121700',
        [
          [
            'cutting-ring-fittings',
            'Cutting ring fittings',
            'Đầu nối ống thép vòng cắt',
            [a.standard, a.shape, a.tubeDiameter, a.tubeSeries, a.pressure],
          ],
          [
            'quick-couplings',
            'Quick couplings',
            'Khớp nối nhanh thủy lực',
            [a.standard, a.nominalDiameter, a.pipeThread, a.pressure],
          ],
        ],
      ],
    ],
  ],
  [
    'tools',
    'Tools',
    'Dụng cụ',
    '27110000',
    [
      [
        'hand-tools',
        'Hand tools',
        'Dụng cụ cầm tay',
        '27111700',
        [
          ['torque-wrenches', 'Torque wrenches', 'Cờ lê lực', [a.drive, a.torqueMin, a.torqueMax, a.length]],
          [
            'combination-spanners',
            'Combination spanners',
            'Cờ lê vòng miệng',
            [a.standard, { ...a.driveSize, isRequired: true }, a.length, a.toolMaterial],
          ],
          [
            'hex-keys',
            'Hexagon keys',
            'Lục giác cầm tay',
            [a.standard, { ...a.driveSize, isRequired: true }, a.length, a.toolMaterial],
          ],
        ],
      ],
      [
        'cutting-tools',
        'Cutting tools',
        'Dao cụ cắt gọt',
        '27112800',
        [
          ['twist-drills', 'Twist drills', 'Mũi khoan xoắn', [a.standard, a.diameter, a.length, a.toolMaterial]],
          ['end-mills', 'End mills', 'Dao phay ngón', [a.standard, a.diameter, a.length, a.flutes, a.toolMaterial]],
          ['taps', 'Machine taps', 'Mũi taro máy', [a.standard, a.thread, a.threadPitch, a.toolMaterial]],
        ],
      ],
    ],
  ],
  [
    'abrasives',
    'Abrasives',
    'Vật liệu mài',
    '31190000',
    [
      [
        'discs',
        'Abrasive discs',
        'Đĩa cắt và mài',
        '31191500',
        [
          ['cutting-discs', 'Cutting discs', 'Đá cắt', disc],
          ['grinding-discs', 'Grinding discs', 'Đá mài', disc],
          ['flap-discs', 'Flap discs', 'Đĩa nhám xếp', [a.outerDiameter, a.bore, a.abrasive, a.grit, a.speedMax]],
        ],
      ],
      [
        'coated-abrasives',
        'Coated abrasives',
        'Giấy và vải nhám',
        '31191600',
        [
          [
            'abrasive-sheets',
            'Abrasive sheets',
            'Giấy nhám tờ',
            [a.width, a.length, a.abrasive, a.grit, a.workMaterial],
          ],
        ],
      ],
    ],
  ],
  [
    'protection',
    'Personal protection',
    'Bảo hộ lao động',
    '46180000',
    [
      [
        'hand-protection',
        'Hand protection',
        'Bảo vệ tay',
        '46181500',
        [['gloves', 'Protective gloves', 'Găng tay bảo hộ', [a.standard, a.en388, a.gloveSize, a.coating]]],
      ],
      [
        'head-protection',
        'Eye and breathing protection',
        'Bảo vệ mắt và hô hấp',
        '46181800',
        [
          ['safety-glasses', 'Safety glasses', 'Kính bảo hộ', [a.standard, a.colour, a.lensCoating]],
          ['respirators', 'Filtering half masks', 'Khẩu trang lọc bụi', [a.standard, a.protectionClass, a.valve]],
        ],
      ],
      [
        'foot-protection',
        'Foot protection',
        'Bảo vệ chân',
        '46181600',
        [['safety-shoes', 'Safety shoes', 'Giày bảo hộ', [a.standard, a.protectionClass, a.shoeSize]]],
      ],
    ],
  ],
  [
    'lubricants',
    'Lubricants',
    'Dầu mỡ bôi trơn',
    '15120000',
    [
      [
        'oils',
        'Industrial oils',
        'Dầu công nghiệp',
        '15121500',
        [
          [
            'hydraulic-oils',
            'Hydraulic oils',
            'Dầu thủy lực',
            [a.standard, a.oilType, a.viscosity, a.container, a.content],
          ],
          ['gear-oils', 'Gear oils', 'Dầu bánh răng', [a.standard, a.oilType, a.viscosity, a.container, a.content]],
        ],
      ],
      [
        'greases',
        'Greases',
        'Mỡ bôi trơn',
        '15121900',
        [
          [
            'bearing-greases',
            'Bearing greases',
            'Mỡ vòng bi',
            [a.standard, a.nlgi, a.thickener, a.container, a.netWeight, a.foodGrade],
          ],
        ],
      ],
    ],
  ],
];

function plant(
  key: string,
  parent: string | null,
  level: 1 | 2 | 3,
  en: string,
  vi: string,
  code: string,
  typed: readonly Attribute[],
): Category {
  return { key, parent, level, name: { en, vi }, slug: { en: slug(en), vi: slug(vi) }, code, attributes: typed };
}

/** Parents stand before their children. */
export const categories: readonly Category[] = trunks.flatMap(([key, en, vi, code, branches]) => [
  plant(key, null, 1, en, vi, code, []),
  ...branches.flatMap(([branchKey, branchEn, branchVi, branchCode, leaves]) => [
    plant(branchKey, key, 2, branchEn, branchVi, branchCode, []),
    ...leaves.map(([leafKey, leafEn, leafVi, typed], i) =>
      plant(leafKey, branchKey, 3, leafEn, leafVi, String(Number(branchCode) + i + 1), typed),
    ),
  ]),
]);

const byKey = new Map(categories.map((category) => [category.key, category]));
export function category(key: string): Category {
  const found = byKey.get(key);
  if (!found) throw new Error(`no category ${key}`);
  return found;
}
/** The category itself, its parent, and so on up. */
export function ancestry(key: string): readonly string[] {
  const { parent } = category(key);
  return parent === null ? [key] : [key, ...ancestry(parent)];
}
