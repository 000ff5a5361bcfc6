import { Button, language, Link, refusalOf, refusalText, t as kitText } from '@hansa/kit';
import { Match, Show, Switch } from 'solid-js';
import type { client } from '../../client.ts';
import { t } from '../../languages/configure.ts';

type Answer = Awaited<ReturnType<typeof client.configurations.evaluate.query>>;

/**
 * What was chosen of a product that is made to order, in words and with its price of today; or why that is no longer
 * so.
 */
export function ChosenOptions(props: {
  answer: { readonly data: Answer | undefined; readonly error: unknown; refetch: () => unknown };
  productId: string;
}) {
  /** What cannot be looked up again for a moment stays; what is refused is so no longer. */
  const failure = () =>
    props.answer.data === undefined || refusalOf(props.answer.error).code.startsWith('configuration.')
      ? props.answer.error
      : null;
  return (
    <Switch>
      <Match when={failure()}>
        {(error) => (
          <p class="mt-1 text-sm font-medium text-danger-text">
            {refusalOf(error()).code === 'configuration.notLive' ? t('configure.outdated') : refusalText(error())}{' '}
            <Show
              when={refusalOf(error()).code.startsWith('configuration.')}
              fallback={
                <Button size="sm" onClick={() => void props.answer.refetch()}>
                  {kitText('action.retry')}
                </Button>
              }
            >
              <Link href={`/products/${props.productId}`}>{t('configure.back')}</Link>
            </Show>
          </p>
        )}
      </Match>
      <Match when={props.answer.data}>
        {(answer) => (
          <div class="mt-1 text-sm">
            <p>
              <span class="text-quiet">{t('configure.chosen')}: </span>
              {answer().summary[language()]}
            </p>
            <Show when={answer().sku}>
              <p class="font-mono text-quiet">{answer().sku}</p>
            </Show>
          </div>
        )}
      </Match>
    </Switch>
  );
}
