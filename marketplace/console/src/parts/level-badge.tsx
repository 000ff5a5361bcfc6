import { Badge } from '@hansa/kit';
import { t } from '../languages/index.ts';

const tones = { new: 'neutral', excellent: 'success', good: 'accent', watch: 'warning' } as const;

/** How a seller serves, in one word; the numbers behind it stand beside it. */
export function LevelBadge(props: { level: keyof typeof tones }) {
  return <Badge tone={tones[props.level]}>{t(`level.${props.level}`)}</Badge>;
}
