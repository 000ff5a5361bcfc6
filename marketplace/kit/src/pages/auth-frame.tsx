import { type JSX, Show } from 'solid-js';
import { classes } from '../classes.ts';
import { language, languageNames, languages, setLanguage, t } from '../languages/index.ts';
import { BrandMark } from '../shell/brand-mark.tsx';

/**
 * The house seen from the street: before anybody is inside. A warehouse front of courses and gables stands beside the
 * form.
 */
export function AuthFrame(props: {
  appName: string;
  title: string;
  hint?: JSX.Element;
  children: JSX.Element;
  after?: JSX.Element;
  /** A form of many fields. */
  wide?: boolean;
}) {
  return (
    <div class="grid min-h-dvh bg-sheet lg:grid-cols-[minmax(26rem,5fr)_6fr]">
      <div class="flex min-w-0 flex-col px-6 py-6 sm:px-12">
        <header class="flex items-center gap-2.5">
          <BrandMark />
          <span class="text-md font-[680] tracking-[-0.02em]">Hansa</span>
          <span class="text-sm text-quiet">{props.appName}</span>
        </header>
        <main class={classes('mx-auto my-auto w-full py-10', props.wide ? 'max-w-xl' : 'max-w-sm')}>
          <h1 class="text-2xl font-[620]">{props.title}</h1>
          <Show when={props.hint}>
            <p class="mt-1.5 text-quiet">{props.hint}</p>
          </Show>
          <div class="mt-6">{props.children}</div>
          {props.after}
        </main>
        <footer class="flex gap-4 text-sm text-quiet">
          {languages.map((one) => (
            <button
              type="button"
              lang={one}
              aria-pressed={language() === one}
              onClick={() => void setLanguage(one)}
              class="rounded-sm ring-focus hover:text-text aria-pressed:font-semibold aria-pressed:text-text"
            >
              {languageNames[one]}
            </button>
          ))}
        </footer>
      </div>
      <div
        class="relative hidden overflow-hidden bg-[light-dark(oklch(0.31_0.045_200),oklch(0.2_0.03_205))] lg:block"
        aria-hidden="true"
      >
        <Gables />
        <p class="absolute top-[9%] left-[8%] max-w-[17ch] text-3xl font-[560] text-[oklch(0.96_0.012_190)]">
          {t('signIn.motto')}
        </p>
      </div>
    </div>
  );
}

/** A row of stepped gables on the water, in the accent's own shades. */
function Gables() {
  const house = (x: number, width: number, height: number, steps: number, shade: number) => {
    const rise = 26;
    const run = width / (steps * 2 + 1);
    let path = `M${x} 640V${640 - height}`;
    for (let step = 0; step < steps; step += 1) path += `h${run}v${-rise}`;
    path += `h${run}`;
    for (let step = 0; step < steps; step += 1) path += `v${rise}h${run}`;
    return (
      <path d={`${path}V640z`} fill={`oklch(${0.4 + shade * 0.05} ${0.052 + shade * 0.006} ${188 + shade * 4})`} />
    );
  };
  const windows = (x: number, y: number, columns: number, rows: number, gap: number) =>
    Array.from({ length: columns * rows }, (_, index) => (
      <rect
        x={x + (index % columns) * gap}
        y={y + Math.floor(index / columns) * 44}
        width="13"
        height="22"
        rx="6.5"
        fill={(index * 7 + columns) % 5 === 0 ? 'oklch(0.86 0.1 82)' : 'oklch(0.3 0.04 202)'}
      />
    ));
  return (
    <svg viewBox="0 0 900 760" preserveAspectRatio="xMidYMax slice" class="absolute inset-x-0 bottom-0 h-[72%] w-full">
      {house(-30, 190, 250, 3, 0)}
      {house(140, 170, 330, 4, 1.6)}
      {house(300, 210, 240, 4, 0.7)}
      {house(498, 150, 360, 3, 2.2)}
      {house(640, 200, 270, 4, 1.1)}
      {house(828, 160, 330, 3, 0.3)}
      {windows(0, 420, 5, 4, 29)}
      {windows(164, 340, 4, 6, 34)}
      {windows(328, 430, 5, 4, 35)}
      {windows(520, 310, 4, 7, 30)}
      {windows(668, 400, 5, 5, 32)}
      {windows(850, 340, 2, 6, 32)}
      <rect y="640" width="900" height="120" fill="oklch(0.255 0.04 208)" />
      <g fill="oklch(0.5 0.06 192 / 0.35)">
        {Array.from({ length: 26 }, (_, index) => (
          <rect
            x={(index * 137) % 860}
            y={652 + ((index * 53) % 92)}
            width={34 + ((index * 29) % 70)}
            height="2"
            rx="1"
          />
        ))}
      </g>
    </svg>
  );
}
