import { LinkButton, Section, useSession } from '@hansa/kit';
import { Circle, CircleCheck } from 'lucide-solid';
import { For, Show } from 'solid-js';
import { t } from '../../languages/index.ts';

interface Has {
  readonly catalogs: number;
  readonly places: number;
  readonly offers: number;
}

/**
 * What stands between a seller who has just come and its first buyer, in the order that works: an import asks for a
 * catalog and names places.
 */
export function FirstSteps(props: { has: Has }) {
  const session = useSession();
  const steps = () =>
    [
      { id: 'catalog', isDone: props.has.catalogs > 0, href: '/catalogs', may: session.may('catalog.manage') },
      { id: 'place', isDone: props.has.places > 0, href: '/offers?show=places', may: session.may('stock.manage') },
      { id: 'offers', isDone: props.has.offers > 0, href: '/imports', may: session.may('import.run') },
    ] as const;
  const next = () => steps().find((one) => !one.isDone)?.id;
  return (
    <Section title={t('firstSteps.title')} hint={t('firstSteps.hint')}>
      <ol class="grid gap-px">
        <For each={steps()}>
          {(step) => (
            <li
              aria-current={next() === step.id ? 'step' : undefined}
              class="flex flex-wrap items-center gap-x-3 gap-y-2 border-t border-line-soft py-3 first:border-0"
            >
              <Show when={step.isDone} fallback={<Circle class="size-5 shrink-0 text-faint" aria-hidden="true" />}>
                <CircleCheck class="size-5 shrink-0 text-success-text" aria-label={t('firstSteps.done')} />
              </Show>
              <span class="min-w-0 flex-1 basis-52">
                <span class="block font-medium">{t(`firstSteps.${step.id}`)}</span>
                <span class="block text-sm text-quiet">{t(`firstSteps.${step.id}Hint`)}</span>
              </span>
              <Show when={!step.isDone && step.may}>
                <LinkButton href={step.href} size="sm" {...(next() === step.id ? { kind: 'primary' as const } : {})}>
                  {t(`firstSteps.${step.id}Do`)}
                </LinkButton>
              </Show>
            </li>
          )}
        </For>
      </ol>
    </Section>
  );
}
