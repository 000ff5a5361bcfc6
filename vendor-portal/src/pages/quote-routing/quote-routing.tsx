import {
  Button,
  Combobox,
  createQuery,
  EmptyState,
  Failure,
  IconButton,
  language,
  PageHeader,
  Section,
  Select,
  SkeletonPage,
  t as kitText,
  TextInput,
} from '@hansa/kit';
import { ArrowDown, ArrowUp, Plus, Route, Trash2 } from 'lucide-solid';
import { For, Match, Show, Switch } from 'solid-js';
import { client } from '../../client.ts';
import { t } from '../../languages/index.ts';
import { buyerOptions } from '../../parts/buyer-options.ts';
import { createRouting } from './create-routing.ts';

/** Who of one's people answers what: the first rule that holds, else whoever has the least to do. */
export function QuoteRouting() {
  const page = createRouting();
  const people = createQuery(() => client.organizations.show.options({}));
  const reps = () =>
    (people.data?.members ?? []).filter((one) => one.isActive).map((one) => ({ value: one.userId, label: one.name }));
  const categories = createQuery(() => client.categories.tree.options(undefined));
  const categoryOptions = async (text: string) =>
    (categories.data?.items ?? [])
      .filter((one) => one.name[language()].toLocaleLowerCase().includes(text.toLocaleLowerCase()))
      .slice(0, 30)
      .map((one) => ({ value: one.id, label: one.name[language()] }));
  const add = () => {
    const first = reps()[0];
    if (first) page.add(first.value);
  };
  return (
    <>
      <PageHeader
        title={t('quotePages.routing')}
        hint={t('quotePages.routingHint')}
        crumbs={[{ label: t('menu.quotes'), href: '/quotes' }]}
        actions={
          <>
            <Button icon={<Plus aria-hidden="true" />} disabled={reps().length === 0} onClick={add}>
              {t('quotePages.addRule')}
            </Button>
            <Button kind="primary" disabled={!page.isChanged()} busy={page.busy()} onClick={() => void page.save()}>
              {kitText('action.save')}
            </Button>
          </>
        }
      />
      <Switch fallback={<SkeletonPage />}>
        <Match when={page.saved.data && people.data ? undefined : (page.saved.error ?? people.error)}>
          {(error) => (
            <Failure
              error={error()}
              onRetry={() => {
                void page.saved.refetch();
                void people.refetch();
              }}
            />
          )}
        </Match>
        <Match when={page.saved.data && people.data}>
          <Section title={t('quotePages.rules')} hint={t('quotePages.rulesHint')} flush>
            <Show
              when={page.rules().length > 0}
              fallback={
                <EmptyState
                  icon={Route}
                  title={t('quotePages.noRules')}
                  text={t('quotePages.noRulesHint')}
                  action={
                    <Button kind="primary" onClick={add}>
                      {t('quotePages.addRule')}
                    </Button>
                  }
                />
              }
            >
              <ol>
                <For each={page.rules()}>
                  {(rule, index) => (
                    <li class="flex flex-wrap items-end gap-3 border-b border-line-soft px-pad py-3 last:border-0">
                      <span class="figures w-6 pb-2 text-sm text-faint">{index() + 1}</span>
                      <Combobox
                        class="min-w-44 flex-1"
                        label={t('quotePages.ifBuyer')}
                        placeholder={t('quotePages.anyBuyer')}
                        value={rule.buyerId ? { value: rule.buyerId, label: rule.buyerName ?? rule.buyerId } : null}
                        search={buyerOptions}
                        onChange={(one) =>
                          page.set(rule.key, { buyerId: one?.value ?? null, buyerName: one?.label ?? null })
                        }
                      />
                      <Combobox
                        class="min-w-44 flex-1"
                        label={t('quotePages.ifCategory')}
                        placeholder={t('quotePages.anyCategory')}
                        value={
                          rule.categoryId
                            ? { value: rule.categoryId, label: rule.categoryName ?? rule.categoryId }
                            : null
                        }
                        search={categoryOptions}
                        onChange={(one) =>
                          page.set(rule.key, { categoryId: one?.value ?? null, categoryName: one?.label ?? null })
                        }
                      />
                      <TextInput
                        class="w-24"
                        label={t('quotePages.ifCountry')}
                        placeholder="DE"
                        value={rule.country ?? ''}
                        onChange={(text) =>
                          page.set(rule.key, {
                            country: text.trim() === '' ? null : text.trim().toUpperCase().slice(0, 2),
                          })
                        }
                      />
                      <Select
                        class="min-w-40 flex-1"
                        label={t('quotePages.then')}
                        options={reps()}
                        value={rule.repUserId}
                        onChange={(repUserId) => page.set(rule.key, { repUserId })}
                      />
                      <span class="flex pb-0.5">
                        <IconButton
                          label={kitText('quote.moveUp')}
                          disabled={index() === 0}
                          onClick={() => page.move(rule.key, -1)}
                        >
                          <ArrowUp aria-hidden="true" />
                        </IconButton>
                        <IconButton
                          label={kitText('quote.moveDown')}
                          disabled={index() === page.rules().length - 1}
                          onClick={() => page.move(rule.key, 1)}
                        >
                          <ArrowDown aria-hidden="true" />
                        </IconButton>
                        <IconButton label={t('quotePages.removeRule')} onClick={() => page.remove(rule.key)}>
                          <Trash2 aria-hidden="true" />
                        </IconButton>
                      </span>
                    </li>
                  )}
                </For>
              </ol>
            </Show>
          </Section>
        </Match>
      </Switch>
    </>
  );
}
