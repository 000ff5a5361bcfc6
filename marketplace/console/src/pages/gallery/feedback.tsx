import {
  Button,
  Callout,
  EmptyState,
  Failure,
  NotFoundPage,
  PageHeader,
  ProgressBar,
  Skeleton,
  SkeletonPage,
  SkeletonText,
  StatusBadge,
  Stepper,
} from '@hansa/kit';
import { FileSearch } from 'lucide-solid';
import { createSignal } from 'solid-js';
import { Specimen, Specimens } from './specimen.tsx';

const steps = [
  { id: 'file', label: 'File' },
  { id: 'columns', label: 'Columns' },
  { id: 'check', label: 'Check' },
  { id: 'apply', label: 'Apply' },
];

export default function Feedback() {
  const [step, setStep] = createSignal('check');
  return (
    <Specimens>
      <Specimen name="Callout">
        <Callout title="Prices changed while you were away">
          Three lines are dearer than when you put them into the cart.
        </Callout>
        <Callout tone="success">The import is done: 49,870 of 50,000 rows are on sale.</Callout>
        <Callout
          tone="warning"
          title="The feed drops 62 % of your offers"
          action={
            <>
              <Button size="sm">See what goes</Button>
              <Button size="sm" kind="quiet">
                Keep the old ones
              </Button>
            </>
          }
        >
          Nothing was changed. Confirm if this is meant.
        </Callout>
        <Callout tone="danger" title="The order was not placed">
          Delta Fasteners has 40 left of 120.
        </Callout>
      </Specimen>
      <Specimen name="Failure" note="What core refuses, with its code and another try.">
        <Failure
          error={{
            data: {
              refusal: {
                code: 'credit.exceeded',
                facts: { limitMinor: 2500000, currency: 'EUR' },
                issues: [],
                requestId: '0198f3c2-77aa-7d1e',
              },
            },
          }}
        />
        <Failure
          error={{
            data: {
              refusal: {
                code: 'state.transitionRefused',
                facts: { thing: 'vendor order', state: 'shipped', event: 'cancel' },
                issues: [],
                requestId: '0198f3c2-77ab',
              },
            },
          }}
          onRetry={() => undefined}
        />
        <Failure
          error={{ data: { refusal: { code: 'some.newCode', facts: {}, issues: [], requestId: '0198f3c2-77ac' } } }}
        />
      </Specimen>
      <Specimen name="ProgressBar, Stepper">
        <ProgressBar label="nordhafen-2026-11.csv" share={0.62} value="31,000 of 50,000 rows" />
        <ProgressBar label="Credit used" share={0.86} value="€21,500 of €25,000" limit />
        <ProgressBar label="Budget used" share={1} limit />
        <ProgressBar label="Building the index" share={null} />
        <Stepper label="Steps 1" steps={steps} current={step()} onStep={setStep} />
        <Stepper label="Steps 2" steps={steps} current="columns" failed />
      </Specimen>
      <Specimen name="Skeletons">
        <Skeleton class="h-8 w-1/2" />
        <SkeletonText lines={4} />
      </Specimen>
      <Specimen name="EmptyState">
        <EmptyState
          icon={FileSearch}
          title="No imports yet"
          text="Drop a catalog file as you have it. Columns are guessed, you confirm, and every row that does not fit is shown with its reason."
          action={<Button kind="primary">Import a file</Button>}
        />
      </Specimen>
      <Specimen name="SkeletonPage">
        <SkeletonPage />
      </Specimen>
      <Specimen name="PageHeader, NotFoundPage" wide>
        <PageHeader
          title="PO-2026-000123"
          badge={<StatusBadge state="partly shipped" />}
          crumbs={[
            { label: 'Orders', href: '/gallery' },
            { label: 'November', href: '/gallery' },
          ]}
          hint="Placed by Nguyễn Thị Mai for Alster Maschinenbau, with three sellers."
          actions={
            <>
              <Button>Reorder</Button>
              <Button kind="primary">Confirm</Button>
            </>
          }
        />
        <NotFoundPage />
      </Specimen>
    </Specimens>
  );
}
