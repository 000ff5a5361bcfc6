import { Badge, Button, classes, EmptyState, IconButton } from '@hansa/kit';
import { ArrowDown, ArrowUp, CopyPlus, Pencil, Percent, Plus, Trash2 } from 'lucide-solid';
import { createSignal, For, Show } from 'solid-js';
import { t } from '../../languages/index.ts';
import { type CommissionLogic, emptyRule } from './create-commission.ts';
import { RuleDialog } from './rule-dialog.tsx';
import { type RuleDraft, ruleSentence } from './rule-sentence.ts';

/** The list from the top, each rule a sentence. In a draft each can be moved, opened, doubled, taken out. */
export function RuleList(props: { logic: CommissionLogic }) {
  const { logic } = props;
  const [open, setOpen] = createSignal<{ key: number | null; rule: RuleDraft } | null>(null);
  const rows = () => logic.draft()?.rules ?? logic.rules().map((rule, index) => ({ ...rule, key: -index - 1 }));
  const isDraft = () => logic.draft() !== null;
  return (
    <>
      <Show
        when={rows().length > 0}
        fallback={
          <EmptyState
            compact
            icon={Percent}
            title={t('commission.noRule')}
            action={
              isDraft() ? (
                <Button
                  kind="primary"
                  icon={<Plus aria-hidden="true" />}
                  onClick={() => setOpen({ key: null, rule: emptyRule() })}
                >
                  {t('commission.addRule')}
                </Button>
              ) : undefined
            }
          />
        }
      >
        <ol aria-label={t('commission.ruleList')} class="grid">
          <For each={rows()}>
            {(rule, index) => {
              const isHidden = () => logic.hidden() === rule.name;
              return (
                <li
                  class={classes(
                    'flex items-start gap-3 border-b border-line-soft px-pad py-3 last:border-0',
                    isHidden() && 'bg-danger-soft',
                  )}
                >
                  <span
                    class={classes(
                      'figures mt-0.5 grid size-6 flex-none place-items-center rounded-full text-xs font-semibold ring-1 ring-inset',
                      isHidden() ? 'text-danger-text ring-danger' : 'bg-sunken text-quiet ring-line',
                    )}
                    aria-hidden="true"
                  >
                    {index() + 1}
                  </span>
                  <div class="min-w-0 flex-1">
                    <p class="flex flex-wrap items-center gap-2 font-medium">
                      {rule.name}
                      <Show when={isHidden()}>
                        <Badge tone="danger">{t('commission.hidden')}</Badge>
                      </Show>
                    </p>
                    <p class="text-base text-quiet">{ruleSentence(rule, logic.names())}</p>
                  </div>
                  <Show when={isDraft()}>
                    <div class="flex flex-none items-center max-sm:flex-col">
                      <IconButton
                        size="sm"
                        label={`${t('commission.up')}: ${rule.name}`}
                        disabled={index() === 0}
                        onClick={() => logic.move(rule.key, -1)}
                      >
                        <ArrowUp aria-hidden="true" />
                      </IconButton>
                      <IconButton
                        size="sm"
                        label={`${t('commission.down')}: ${rule.name}`}
                        disabled={index() === rows().length - 1}
                        onClick={() => logic.move(rule.key, 1)}
                      >
                        <ArrowDown aria-hidden="true" />
                      </IconButton>
                      <IconButton
                        size="sm"
                        label={`${t('commission.editRule')}: ${rule.name}`}
                        onClick={() => setOpen({ key: rule.key, rule })}
                      >
                        <Pencil aria-hidden="true" />
                      </IconButton>
                      <IconButton
                        size="sm"
                        label={`${t('commission.duplicate')}: ${rule.name}`}
                        onClick={() => logic.duplicate(rule.key)}
                      >
                        <CopyPlus aria-hidden="true" />
                      </IconButton>
                      <IconButton
                        size="sm"
                        label={`${t('commission.remove')}: ${rule.name}`}
                        onClick={() => logic.remove(rule.key)}
                      >
                        <Trash2 aria-hidden="true" />
                      </IconButton>
                    </div>
                  </Show>
                </li>
              );
            }}
          </For>
        </ol>
        <Show when={isDraft()}>
          <div class="border-t border-line-soft px-pad py-3">
            <Button icon={<Plus aria-hidden="true" />} onClick={() => setOpen({ key: null, rule: emptyRule() })}>
              {t('commission.addRule')}
            </Button>
          </div>
        </Show>
      </Show>
      <Show when={open()}>
        {(one) => (
          <RuleDialog
            logic={logic}
            rule={one().rule}
            onClose={() => setOpen(null)}
            onDone={(rule) => {
              logic.put(one().key, rule);
              setOpen(null);
            }}
          />
        )}
      </Show>
    </>
  );
}
