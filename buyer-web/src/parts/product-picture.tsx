import { Box, Cable, CircleDot, Cog, Droplets, HardHat, Plug, Radar, Wrench } from 'lucide-solid';
import { type Component, createSignal, Show } from 'solid-js';
import { Dynamic } from 'solid-js/web';

/** Words of a title, in English, and the drawing that stands for such things while nobody has sent a picture. */
const kinds: readonly [RegExp, Component<{ 'stroke-width'?: number }>][] = [
  [/bearing|ring|seal/i, CircleDot],
  [/cable|wire|h0\dv/i, Cable],
  [/connector|plug|relay|switch|terminal/i, Plug],
  [/sensor|encoder|switch/i, Radar],
  [/pump|valve|hydraul|oil|grease|lubric|hose|fitting/i, Droplets],
  [/glove|helmet|goggle|shoe|mask|vest|protect/i, HardHat],
  [/drill|wrench|screwdriver|tool|disc|abrasive|blade/i, Wrench],
  [/screw|bolt|nut|washer|gear|belt|chain|pulley|motor/i, Cog],
];

/** Decoration: the name stands beside it. Without a picture, or where it does not come, a sign of the kind of thing. */
export function ProductPicture(props: { title: string; imageId?: string | null; size?: 'sm' | 'md' | 'lg' }) {
  const look = () =>
    ({
      sm: 'size-11 [&_svg]:size-5',
      md: 'size-16 [&_svg]:size-7',
      lg: 'aspect-square w-full max-w-64 [&_svg]:size-20',
    })[props.size ?? 'md'];
  const [failedId, fail] = createSignal<string | null>(null);
  return (
    <span
      class={`grid flex-none place-items-center overflow-hidden rounded-md bg-sunken text-faint ring-1 ring-line-soft ring-inset ${look()}`}
      aria-hidden="true"
    >
      <Show
        when={props.imageId && props.imageId !== failedId() && props.imageId}
        fallback={
          <Dynamic component={kinds.find(([pattern]) => pattern.test(props.title))?.[1] ?? Box} stroke-width={1.25} />
        }
      >
        {(imageId) => (
          <img
            src={`/media/${imageId()}`}
            alt=""
            loading="lazy"
            decoding="async"
            class="size-full object-contain p-[6%]"
            onError={() => fail(imageId())}
          />
        )}
      </Show>
    </span>
  );
}
