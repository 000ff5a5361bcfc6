import {
  Button,
  Checkbox,
  Combobox,
  createForm,
  DayInput,
  DecimalInput,
  FieldRow,
  FileDrop,
  Form,
  MoneyInput,
  NumberInput,
  PasswordInput,
  PriceInput,
  QuantityInput,
  RadioGroup,
  SchemaForm,
  SearchInput,
  Select,
  Switch,
  TextArea,
  TextInput,
  toast,
  type Option,
} from '@hansa/kit';
import { createSignal } from 'solid-js';
import { z } from 'zod';
import { Row, Specimen, Specimens } from './specimen.tsx';

const buyers: readonly Option[] = [
  'Alster Maschinenbau',
  'Delta Pumps Vietnam',
  'Hòa Phát Cơ Khí',
  'Kattegat Shipyard',
  'Rhein Förderbänder',
  'Saigon Packaging',
].map((label, index) => ({
  value: `b${index}`,
  label,
  hint: ['Hamburg', 'Biên Hòa', 'Hải Dương', 'Aarhus', 'Köln', 'Thủ Đức'][index]!,
}));
const units: readonly Option[] = [
  { value: 'PCE', label: 'Piece' },
  { value: 'PK', label: 'Pack', hint: '100 pieces' },
  { value: 'MTR', label: 'Metre' },
  { value: 'RO', label: 'Roll', disabled: true },
];
const pause = (milliseconds: number) =>
  new Promise((resolve) => {
    setTimeout(resolve, milliseconds);
  });

const Contract = z.object({
  name: z.string().min(3),
  email: z.email(),
  limitMinor: z.int().min(0),
  days: z.int().min(1).max(120),
  note: z.string().max(200).optional(),
  freight: z.enum(['buyer', 'seller']),
  isActive: z.boolean(),
});

export default function Inputs() {
  const [text, setText] = createSignal('Hex bolt M8');
  const [query, setQuery] = createSignal('6204-2r');
  const [unit, setUnit] = createSignal<string | null>('PCE');
  const [buyer, setBuyer] = createSignal<Option | null>(null);
  const [quantity, setQuantity] = createSignal(200);
  const [price, setPrice] = createSignal<string | null>('0.0134');
  const [money, setMoney] = createSignal<number | null>(1250000);
  const [day, setDay] = createSignal('2026-12-05');
  const [days, setDays] = createSignal<number | null>(30);
  const [discount, setDiscount] = createSignal<string | null>('12.5');
  const [checked, setChecked] = createSignal(true);
  const [delivery, setDelivery] = createSignal('parts');
  const form = createForm({
    schema: z.object({ poNumber: z.string().min(1), costCenter: z.string().min(1) }),
    initial: () => ({ poNumber: '', costCenter: '' }),
    submit: async () => {
      await pause(600);
      throw {
        data: {
          refusal: {
            code: 'input.invalid',
            facts: {},
            requestId: '0198f3',
            issues: [
              { path: ['costCenter'], code: 'custom', message: 'Cost center 4711 has no budget left this quarter' },
            ],
          },
        },
      };
    },
  });
  return (
    <Specimens>
      <Specimen name="TextInput, TextArea, SearchInput, PasswordInput">
        <TextInput label="Title" value={text()} onChange={setText} hint="As it stands in your catalog" />
        <FieldRow>
          <TextInput label="MPN" mono value="6204-2RS-C3" onChange={() => undefined} />
          <TextInput label="Seller SKU" required={false} value="" placeholder="NH-6204" onChange={() => undefined} />
        </FieldRow>
        <FieldRow>
          <TextInput
            label="GTIN"
            value="4006381333932"
            error="The check digit does not fit: 1 is expected at the end"
            onChange={() => undefined}
          />
          <TextInput label="Brand" value="Nordhafen" disabled onChange={() => undefined} />
        </FieldRow>
        <TextArea label="Note to the seller" value="Please deliver before 10:00, gate 3." onChange={() => undefined} />
        <FieldRow>
          <SearchInput label="Search products" value={query()} onChange={setQuery} class="self-end" />
          <PasswordInput
            label="Password"
            value="a sentence is easier"
            autocomplete="new-password"
            onChange={() => undefined}
          />
        </FieldRow>
      </Specimen>
      <Specimen
        name="Numbers, money, quantity"
        note="Written the reader's way, kept exactly: no floating point touches them."
      >
        <FieldRow>
          <PriceInput label="Unit price" currency="EUR" unit="pc" value={price()} onChange={setPrice} />
          <MoneyInput label="Credit limit" currency="EUR" value={money()} onChange={setMoney} />
        </FieldRow>
        <FieldRow>
          <NumberInput label="Payment term" after="days" value={days()} onChange={setDays} />
          <DecimalInput
            label="Discount"
            after="%"
            value={discount()}
            onChange={setDiscount}
            error={Number(discount()) > 50 ? 'At most 50' : undefined}
          />
        </FieldRow>
        <Row>
          <QuantityInput
            label="Quantity"
            value={quantity()}
            onChange={setQuantity}
            minimum={100}
            multiple={100}
            unit="PCE"
          />
          <QuantityInput label="Quantity, small" size="sm" value={1} onChange={() => undefined} />
          <QuantityInput label="Quantity, sold out" value={5} disabled onChange={() => undefined} />
        </Row>
      </Specimen>
      <Specimen name="DayInput" note="Typed and shown in the order of the language that is chosen.">
        <FieldRow>
          <DayInput label="Needed by" value={day()} onChange={setDay} />
          <DayInput label="Valid to" required={false} value="" onChange={() => undefined} />
        </FieldRow>
      </Specimen>
      <Specimen name="Select, Combobox">
        <FieldRow>
          <Select label="Unit" options={units} value={unit()} onChange={setUnit} />
          <Select label="Incoterm" options={units} value={null} onChange={() => undefined} error="Choose one" />
        </FieldRow>
        <FieldRow>
          <Combobox
            label="Buyer"
            value={buyer()}
            onChange={setBuyer}
            hint="Searches the server as you type"
            search={async (wanted) => {
              await pause(250);
              return buyers.filter((one) => one.label.toLowerCase().includes(wanted.toLowerCase()));
            }}
          />
          <Select label="Warehouse" options={units} value="PCE" disabled onChange={() => undefined} />
        </FieldRow>
      </Specimen>
      <Specimen name="Checkbox, Switch, RadioGroup">
        <Row>
          <Checkbox label="Ship in parts" checked={checked()} onChange={setChecked} />
          <Checkbox label="Some lines" some checked={false} onChange={() => undefined} />
          <Checkbox label="Locked" disabled checked onChange={() => undefined} />
          <Switch label="Live prices" checked={checked()} onChange={setChecked} />
        </Row>
        <Checkbox
          label="I have read the terms of Nordhafen"
          checked={false}
          error="The seller asks for this"
          onChange={() => undefined}
        />
        <RadioGroup
          label="Delivery"
          value={delivery()}
          onChange={setDelivery}
          columns
          options={[
            { value: 'parts', label: 'As it comes', hint: 'First parts on 26 Nov', after: '€24.00' },
            { value: 'once', label: 'All at once', hint: 'On 2 Dec', after: '€14.50' },
            { value: 'pickup', label: 'Collect', hint: 'Not in Rotterdam', disabled: true },
          ]}
        />
      </Specimen>
      <Specimen name="Form, createForm" note="Faults of the server go to their fields.">
        <Form form={form} action="Place order" onCancel={form.reset}>
          <FieldRow>
            <TextInput label="PO number" {...form.field('poNumber')} />
            <TextInput label="Cost center" {...form.field('costCenter')} />
          </FieldRow>
        </Form>
      </Specimen>
      <Specimen name="SchemaForm" note="Made from a zod schema.">
        <SchemaForm
          schema={Contract}
          initial={() => ({
            name: '',
            email: 'einkauf@alster.example',
            limitMinor: 500000,
            days: 30,
            freight: 'buyer' as const,
            isActive: true,
          })}
          action="Save contract"
          fields={{
            name: { label: 'Name' },
            email: { label: 'Contact' },
            limitMinor: { label: 'Credit limit', kind: 'money' },
            days: { label: 'Payment term in days' },
            freight: {
              label: 'Freight',
              options: [
                { value: 'buyer', label: 'Paid by the buyer' },
                { value: 'seller', label: 'Paid by the seller' },
              ],
            },
            note: { label: 'Note', kind: 'long text' },
            isActive: { label: 'Active from today' },
          }}
          submit={async (values) => {
            await pause(500);
            return values;
          }}
          onDone={(_, values) => toast({ title: `${values.name} saved` })}
        />
      </Specimen>
      <Specimen name="FileDrop" wide>
        <div class="grid gap-4 md:grid-cols-2">
          <FileDrop
            label="Catalog file"
            types={['.csv', '.xlsx', '.jsonl']}
            maxBytes={200_000_000}
            send={async (_, onProgress, signal) => {
              for (let share = 0; share <= 1 && !signal.aborted; share += 0.1) {
                onProgress(share);
                await pause(150);
              }
            }}
          />
          <FileDrop
            label="Certificate"
            types={['.pdf']}
            maxBytes={10_000_000}
            send={async () => {
              await pause(300);
              throw { data: { refusal: { code: 'service.unavailable', facts: {}, issues: [], requestId: '0198f4' } } };
            }}
          />
        </div>
        <Row>
          <Button kind="quiet">Use the file of last week</Button>
        </Row>
      </Specimen>
    </Specimens>
  );
}
