import { decimalOfMinor, exponentOf, minorOfDecimal } from '../currency.ts';
import { language } from '../languages/index.ts';
import type { FieldProps } from './field.tsx';
import { DecimalInput } from './number-input.tsx';

const symbolOf = (currency: string) =>
  new Intl.NumberFormat(language(), { style: 'currency', currency, currencyDisplay: 'narrowSymbol' })
    .formatToParts(0)
    .find((part) => part.type === 'currency')?.value ?? currency;

export interface MoneyInputProps extends FieldProps {
  value: number | null;
  currency: string;
  onChange: (minor: number | null) => void;
  onBlur?: (() => void) | undefined;
  placeholder?: string;
}

/** An amount in minor units, typed as people write it. Takes no more decimals than the currency has. */
export function MoneyInput(props: MoneyInputProps) {
  return (
    <DecimalInput
      {...props}
      before={symbolOf(props.currency)}
      decimals={exponentOf(props.currency)}
      value={props.value === null || props.value === undefined ? null : decimalOfMinor(props.value, props.currency)}
      onChange={(decimal) => props.onChange(decimal === null ? null : minorOfDecimal(decimal, props.currency))}
    />
  );
}

export interface PriceInputProps extends FieldProps {
  value: string | null;
  currency: string;
  unit?: string;
  onChange: (amount: string | null) => void;
  onBlur?: (() => void) | undefined;
}

/** A price per unit: up to six decimals, kept as text. */
export function PriceInput(props: PriceInputProps) {
  return (
    <DecimalInput
      {...props}
      before={symbolOf(props.currency)}
      after={props.unit ? `/ ${props.unit}` : undefined}
      decimals={6}
    />
  );
}
