import { Button } from '@hansa/kit';
import { SlidersHorizontal } from 'lucide-solid';
import { t } from '../../languages/configure.ts';

/** Instead of the cart: why not, and where to choose. */
export default function MadeToOrder(props: { seller: string }) {
  return (
    <>
      <p class="text-sm text-quiet">{t('configure.instead', { seller: props.seller })}</p>
      <Button
        kind="primary"
        size="lg"
        icon={<SlidersHorizontal aria-hidden="true" />}
        onClick={() => {
          const place = document.getElementById('configure');
          place?.scrollIntoView({ block: 'start', behavior: 'smooth' });
          place?.querySelector<HTMLElement>('input')?.focus({ preventScroll: true });
        }}
      >
        {t('configure.toOptions')}
      </Button>
    </>
  );
}
