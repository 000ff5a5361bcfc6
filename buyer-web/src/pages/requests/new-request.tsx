import {
  Button,
  Callout,
  Checkbox,
  Combobox,
  DayInput,
  DecimalInput,
  EmptyState,
  formatQuantity,
  IconButton,
  type LineChoice,
  Loaded,
  PageHeader,
  RefusedChoices,
  refusalText,
  Section,
  SkeletonText,
  TextArea,
  TextInput,
  t as kitText,
} from '@hansa/kit';
import { ArrowRight, ListPlus, PackagePlus, X } from 'lucide-solid';
import { createSignal, For, Show } from 'solid-js';
import { t } from '../../languages/index.ts';
import { findProductLines } from '../../parts/find-product-lines.ts';
import { ChosenOptions } from './chosen-options.tsx';
import { createNewRequest } from './create-new-request.ts';

/** A request in the making: what, until when, where to. */
export function NewRequest() {
  const page = createNewRequest();
  const [words, setWords] = createSignal('');
  const found = new Map<string, LineChoice>();
  const search = async (text: string, signal: AbortSignal) =>
    (await findProductLines(text, signal)).map((one) => {
      found.set(one.productId, one);
      return { value: one.productId, label: one.title, hint: [one.sku, one.hint].filter(Boolean).join(' · ') };
    });
  return (
    <>
      <PageHeader
        title={t('rfq.new')}
        hint={t('rfq.newHint')}
        crumbs={[
          { label: t('menu.quotes'), href: '/quotes' },
          { label: t('rfq.requests'), href: '/requests' },
        ]}
      />
      <div class="grid items-start gap-gap lg:grid-cols-[minmax(0,1fr)_22rem]">
        <Section title={t('rfq.what')} hint={t('rfq.whatHint')}>
          <Loaded read={page.start} skeleton={<SkeletonText lines={6} />} class="mb-4">
            {() => (
              <Show
                when={page.lines.length > 0}
                fallback={
                  <EmptyState
                    compact
                    icon={PackagePlus}
                    title={kitText('quote.noLines')}
                    text={kitText('quote.noLinesHint')}
                  />
                }
              >
                <ul class="mb-4">
                  <For each={page.lines}>
                    {(line) => (
                      <li class="grid grid-cols-[minmax(0,1fr)_auto] items-center gap-x-3 gap-y-2 border-b border-line-soft py-2.5 sm:grid-cols-[minmax(0,1fr)_8rem_8rem_auto]">
                        <div class="min-w-0">
                          <p class="font-medium [overflow-wrap:anywhere]">{line.title}</p>
                          <p class="text-sm text-quiet">
                            {line.isGone ? (
                              t('rfq.isGone')
                            ) : line.sku ? (
                              <span class="font-mono">{line.sku}</span>
                            ) : line.productId ? (
                              ''
                            ) : (
                              t('rfq.inWords')
                            )}
                          </p>
                          <Show when={line.configuration}>
                            <ChosenOptions answer={page.answer} productId={line.productId!} />
                          </Show>
                        </div>
                        <IconButton
                          class="sm:order-last"
                          label={t('cart.remove', { title: line.title })}
                          onClick={() => page.remove(line.key)}
                        >
                          <X aria-hidden="true" />
                        </IconButton>
                        <DecimalInput
                          hideLabel
                          label={t('rfq.quantityOf', { title: line.title })}
                          value={line.quantity}
                          onChange={(value) => page.setQuantity(line.key, value)}
                          after={formatQuantity(2, line.unit).replace(/^\S+\s/, '')}
                        />
                        <DecimalInput
                          hideLabel
                          label={t('rfq.targetOf', { title: line.title })}
                          placeholder={t('rfq.target')}
                          value={line.targetPrice}
                          onChange={(value) => page.setTarget(line.key, value)}
                        />
                      </li>
                    )}
                  </For>
                </ul>
              </Show>
            )}
          </Loaded>
          <div class="grid gap-4 sm:grid-cols-2">
            <Combobox
              label={kitText('quote.addProduct')}
              hint={kitText('quote.addProductHint')}
              value={null}
              search={search}
              onChange={(option) => {
                const one = option && found.get(option.value);
                if (one) page.add([one]);
              }}
            />
            <div>
              <TextArea label={t('rfq.paste')} hint={t('rfq.pasteHint')} rows={2} value={words()} onChange={setWords} />
              <Button
                size="sm"
                class="mt-2"
                icon={<ListPlus aria-hidden="true" />}
                disabled={words().trim() === ''}
                onClick={() => {
                  void page.addWords(words());
                  setWords('');
                }}
              >
                {t('rfq.addThese')}
              </Button>
            </div>
          </div>
        </Section>
        <Section title={t('rfq.how')}>
          <div class="grid gap-3.5">
            <TextInput
              label={t('rfq.about')}
              hint={t('rfq.aboutHint')}
              required
              value={page.form.title}
              onChange={(value) => page.setForm('title', value)}
            />
            <div class="grid grid-cols-2 gap-3">
              <DayInput
                label={t('rfq.due')}
                required={false}
                value={page.form.dueOn}
                onChange={(value) => page.setForm('dueOn', value)}
              />
              <DayInput
                label={t('rfq.needBy')}
                required={false}
                value={page.form.needBy}
                onChange={(value) => page.setForm('needBy', value)}
              />
            </div>
            <TextInput
              label={kitText('quote.deliveryPlace')}
              required={false}
              value={page.form.deliveryPlace}
              onChange={(value) => page.setForm('deliveryPlace', value)}
            />
            <TextArea
              label={t('rfq.terms')}
              required={false}
              rows={3}
              value={page.form.note}
              onChange={(value) => page.setForm('note', value)}
            />
            <Checkbox
              label={t('rfq.alternatives')}
              hint={t('rfq.alternativesHint')}
              checked={page.form.allowsAlternatives}
              onChange={(value) => page.setForm('allowsAlternatives', value)}
            />
            <Show when={page.failure()}>
              <Callout tone="danger">
                {refusalText(page.failure())}
                <RefusedChoices error={page.failure()} />
              </Callout>
            </Show>
            <Button
              kind="primary"
              size="lg"
              busy={page.busy()}
              disabled={page.missing() !== null}
              aria-describedby={page.missing() ? 'missing' : undefined}
              iconAfter={<ArrowRight aria-hidden="true" />}
              onClick={() => void page.save()}
            >
              {t('rfq.chooseSellers')}
            </Button>
            <Show when={page.missing()}>
              {(what) => (
                <p id="missing" role="status" class="-mt-1.5 text-sm text-quiet">
                  {t(`rfq.missing.${what()}`)}
                </p>
              )}
            </Show>
          </div>
        </Section>
      </div>
    </>
  );
}
