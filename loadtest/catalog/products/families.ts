/** Every family, in the order in which a world takes turns among them. */
import { automation } from './automation.ts';
import { bearings } from './bearings.ts';
import { electrical } from './electrical.ts';
import type { Family } from './family.ts';
import { fasteners } from './fasteners.ts';
import { fluids } from './fluids.ts';
import { powerTransmission } from './power-transmission.ts';
import { lubricants, protection } from './supplies.ts';
import { abrasives, tools } from './tools.ts';

export const families: readonly Family[] = [
  ...fasteners,
  ...bearings,
  ...powerTransmission,
  ...electrical,
  ...automation,
  ...fluids,
  ...tools,
  ...abrasives,
  ...protection,
  ...lubricants,
];
