import type { configurationModel } from '@hansa/core/contract';
import { Button, DecimalInput, Select } from '@hansa/kit';
import { Ban, Link2, MoveHorizontal } from 'lucide-solid';
import { For, Match, Show, Switch } from 'solid-js';
import { t } from '../../languages/configuration.ts';
import { ConditionRow, Conditions, freshCondition, optionLabel } from './conditions.tsx';
import { freeKey, type ModelEditor } from './create-model-editor.ts';
import { Fault } from './fault.tsx';
import { ItemCard, Words } from './item-card.tsx';

type Rule = configurationModel.Rule;

/** What needs what, what does not go together, where a number is held narrower. */
export function Rules(props: { editor: ModelEditor }) {
  const { editor } = props;
  const numbers = () =>
    editor.model.options
      .filter((one) => one.kind === 'number')
      .map((one) => ({ value: one.key, label: optionLabel(editor, one.key) }));
  const fresh = (kind: Rule['kind']) => {
    const [first, second] = [freshCondition(editor), freshCondition(editor, editor.model.options[1]?.key)];
    if (!first || !second) return;
    const both = { key: freeKey(editor.model.rules, 'rule'), why: null };
    if (kind === 'requires') editor.add('rules', { ...both, kind, when: [first], then: second });
    else if (kind === 'excludes') editor.add('rules', { ...both, kind, all: [first, second] });
    else editor.add('rules', { ...both, kind, when: [], option: numbers()[0]!.value, least: null, most: null });
  };
  const put = (at: number, change: object) => editor.setModel('rules', at, change as never);
  return (
    <div class="grid gap-3">
      <Show when={editor.model.rules.length === 0}>
        <p class="text-quiet">{t('model.rule.none')}</p>
      </Show>
      <ul class="grid gap-3">
        <For each={editor.model.rules}>
          {(rule, at) => (
            <ItemCard
              editor={editor}
              part="rules"
              at={at()}
              title={t('model.rule.unnamed', { number: at() + 1 })}
              kind={t(`model.rule.${rule.kind}`)}
            >
              <Switch>
                <Match when={rule.kind === 'requires' ? rule : null}>
                  {(one) => (
                    <>
                      <p class="text-sm font-medium">{t('model.rule.when')}</p>
                      <Conditions
                        editor={editor}
                        conditions={one().when}
                        at={['rules', at(), 'when']}
                        least={1}
                        onChange={(when) => put(at(), { when })}
                      />
                      <p class="text-sm font-medium">{t('model.rule.then')}</p>
                      <ConditionRow
                        editor={editor}
                        condition={one().then}
                        at={['rules', at(), 'then']}
                        onChange={(then) => put(at(), { then })}
                      />
                    </>
                  )}
                </Match>
                <Match when={rule.kind === 'excludes' ? rule : null}>
                  {(one) => (
                    <>
                      <p class="text-sm font-medium">{t('model.rule.all')}</p>
                      <Conditions
                        editor={editor}
                        conditions={one().all}
                        at={['rules', at(), 'all']}
                        least={2}
                        onChange={(all) => put(at(), { all })}
                      />
                    </>
                  )}
                </Match>
                <Match when={rule.kind === 'range' ? rule : null}>
                  {(one) => (
                    <>
                      <p class="text-sm font-medium">{t('model.rule.when')}</p>
                      <Conditions
                        editor={editor}
                        conditions={one().when}
                        at={['rules', at(), 'when']}
                        onChange={(when) => put(at(), { when })}
                      />
                      <div class="grid gap-3 sm:grid-cols-3">
                        <Select
                          label={t('model.rule.number')}
                          options={numbers()}
                          value={one().option}
                          error={editor.faultAt('rules', at(), 'option')}
                          onChange={(option) => put(at(), { option })}
                        />
                        <DecimalInput
                          decimals={3}
                          label={t('model.rule.least')}
                          value={one().least}
                          onChange={(least) => put(at(), { least })}
                        />
                        <DecimalInput
                          decimals={3}
                          label={t('model.rule.most')}
                          value={one().most}
                          onChange={(most) => put(at(), { most })}
                        />
                      </div>
                    </>
                  )}
                </Match>
              </Switch>
              <div class="grid gap-3 sm:grid-cols-2">
                <Words
                  editor={editor}
                  label={t('model.rule.why')}
                  value={rule.why ?? { en: '', vi: '' }}
                  at={['rules', at(), 'why']}
                  onChange={(why) => put(at(), { why: why.en === '' && why.vi === '' ? null : why })}
                />
              </div>
              <For
                each={editor
                  .faultsIn('rules', at())
                  .filter((fault) => fault.at.length === 3 && fault.at[2] !== 'option')}
              >
                {(fault) => <Fault of={fault.words} />}
              </For>
            </ItemCard>
          )}
        </For>
      </ul>
      <div class="flex flex-wrap gap-2">
        <Button icon={<Link2 aria-hidden="true" />} onClick={() => fresh('requires')}>
          {t('model.rule.addRequires')}
        </Button>
        <Button icon={<Ban aria-hidden="true" />} onClick={() => fresh('excludes')}>
          {t('model.rule.addExcludes')}
        </Button>
        <Button
          icon={<MoveHorizontal aria-hidden="true" />}
          disabled={numbers().length === 0}
          onClick={() => fresh('range')}
        >
          {t('model.rule.addRange')}
        </Button>
      </div>
    </div>
  );
}
