import { z } from 'zod';

/**
 * What `money.ts` counts with, as it crosses a door. Apart from it: a page that only counts needs no schema, and not
 * the library that makes them.
 */
export const currencySchema = z.string().regex(/^[A-Z]{3}$/);
/** A price or quantity as it crosses a door: plain decimal text, never an exponent, at most 6 decimals. */
export const decimalSchema = z.string().regex(/^\d{1,12}(\.\d{1,6})?$/);
/** A quantity as text, more than nothing: at most three decimals, as the tables keep it. */
export const quantitySchema = z
  .string()
  .regex(/^\d{1,12}(\.\d{1,3})?$/)
  .refine((value) => /[1-9]/.test(value), 'must be more than 0');
