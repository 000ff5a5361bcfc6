import { ask, demo, expectAccessible, openVisit, signIn, takePicture, type Visit } from '@hansa/kit/journeys';
import { readFile } from 'node:fs/promises';
import { expect, it } from 'vitest';
import { picture, somchai } from './ask.ts';

const words = {
  en: {
    invite: 'Invite somebody',
    send: 'Send invitation',
    email: 'E-mail',
    role: 'Role',
    buyer: 'Buyer',
    withdraw: 'Withdraw',
    withdrawn: 'Invitation withdrawn',
    copy: 'Copy to edit: Buyer',
    roleName: 'Name of the role',
    save: 'Save',
    roleSaved: 'Role saved',
    editRole: 'Edit role',
    newAddress: 'New address',
    label: 'Label',
    recipient: 'Recipient',
    street: 'Street and number',
    postalCode: 'Postal code',
    city: 'City',
    country: 'Country',
    addressSaved: 'Address saved',
    editAddress: 'Edit address',
    csv: 'Export CSV',
  },
  vi: {
    invite: 'Mời một người',
    send: 'Gửi lời mời',
    email: 'E-mail',
    role: 'Vai trò',
    buyer: 'Nhân viên mua hàng',
    withdraw: 'Thu hồi',
    withdrawn: 'Đã thu hồi lời mời',
    copy: 'Sao chép để sửa: Nhân viên mua hàng',
    roleName: 'Tên vai trò',
    save: 'Lưu',
    roleSaved: 'Đã lưu vai trò',
    editRole: 'Sửa vai trò',
    newAddress: 'Địa chỉ mới',
    label: 'Tên gọi',
    recipient: 'Người nhận',
    street: 'Đường và số nhà',
    postalCode: 'Mã bưu chính',
    city: 'Thành phố',
    country: 'Quốc gia',
    addressSaved: 'Đã lưu địa chỉ',
    editAddress: 'Sửa địa chỉ',
    csv: 'Xuất CSV',
  },
} as const;
type Words = (typeof words)['en' | 'vi'];

async function fits({ page, complaints }: Visit, name: string): Promise<void> {
  await expectAccessible(page);
  await takePicture(page, picture(name));
  expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
  expect(complaints).toEqual([]);
}

async function invites(visit: Visit, say: Words, name: string): Promise<void> {
  const { page } = visit;
  await page.goto('/organization');
  await page.getByRole('button', { name: say.invite }).click();
  const dialog = page.getByRole('dialog', { name: say.invite });
  await dialog.getByLabel(say.email).fill('not an address');
  await dialog.getByRole('button', { name: say.send }).click();
  await dialog.locator('[aria-invalid=true]').first().waitFor();
  await fits(visit, `people-invite-${name}`);
  await dialog.getByLabel(say.email).fill(`${name}@suchanok.example`);
  await dialog.getByRole('button', { name: say.role }).click();
  const role = page.getByRole('option', { name: say.buyer, exact: true });
  await role.waitFor();
  // Somebody else changes something, and the page behind is read again: the open list stays open under the hand.
  const { roles } = await ask<{ roles: { id: string }[] }>(page, 'organizations.show', {});
  const { id: invitationId } = await ask<{ id: string }>(
    page,
    'organizations.invite',
    { email: `beside-${name}@suchanok.example`, roleId: roles[0]!.id },
    'mutation',
  );
  await page.getByText(`beside-${name}@suchanok.example`).waitFor({ state: 'attached' });
  await expect.poll(() => role.isVisible()).toBe(true);
  await role.click();
  await ask(page, 'organizations.revokeInvitation', { invitationId }, 'mutation');
  await dialog.getByRole('button', { name: say.send }).dblclick();
  await dialog.waitFor({ state: 'detached' });
  const withdraw = page.getByRole('button', { name: `${say.withdraw}: ${name}@suchanok.example` });
  await withdraw.waitFor();
  await expect.poll(() => withdraw.count()).toBe(1);
  await fits(visit, `people-${name}`);
  await withdraw.click();
  await page.getByRole('dialog').getByRole('button', { name: say.withdraw }).click();
  await page.getByText(say.withdrawn).waitFor();
  await withdraw.waitFor({ state: 'detached' });
}

async function makesRole(visit: Visit, say: Words, name: string): Promise<void> {
  const { page } = visit;
  await page.goto('/organization?tab=roles');
  await page.getByRole('button', { name: say.copy }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel(say.roleName).fill(`Buyer ${name}`);
  await fits(visit, `role-${name}`);
  await dialog.getByRole('button', { name: say.save }).dblclick();
  await page.getByText(say.roleSaved).waitFor();
  const edit = page.getByRole('button', { name: `${say.editRole}: Buyer ${name}` });
  await edit.waitFor();
  await expect.poll(() => edit.count()).toBe(1);
  await fits(visit, `roles-${name}`);
}

async function addsAddress(visit: Visit, say: Words, name: string): Promise<void> {
  const { page } = visit;
  await page.goto('/organization?tab=addresses');
  await page.getByRole('button', { name: say.newAddress }).click();
  const dialog = page.getByRole('dialog', { name: say.newAddress });
  await dialog.getByRole('button', { name: say.save }).click();
  await dialog.locator('[aria-invalid=true]').first().waitFor();
  const values = [
    [say.label, `Dock ${name}`],
    [say.recipient, 'Suchanok Foods'],
    [say.street, '=Bang Na 12'],
    [say.postalCode, '10260'],
    [say.city, 'Bangkok'],
    [say.country, 'th'],
  ] as const;
  for (const [label, value] of values) await dialog.getByLabel(label).fill(value);
  await fits(visit, `address-${name}`);
  await dialog.getByRole('button', { name: say.save }).dblclick();
  await page.getByText(say.addressSaved).waitFor();
  const edit = page.getByRole('button', { name: `${say.editAddress}: Dock ${name}` });
  await edit.waitFor();
  await expect.poll(() => edit.count()).toBe(1);
  await fits(visit, `addresses-${name}`);
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: say.csv }).click(),
  ]);
  expect(await readFile(await file.path(), 'utf8')).toMatch(
    new RegExp(`Dock ${name},Suchanok Foods,'=Bang Na 12,10260,Bangkok,TH,false`),
  );
}

for (const [size, language] of [
  ['desktop', 'en'],
  ['phone', 'vi'],
] as const) {
  it(`who runs a buyer's organization invites, makes a role and adds an address; ${size}, ${language}`, async () => {
    const visit = await openVisit(demo().origin, { size, language });
    await signIn(visit.page, 'buyer-web', somchai);
    for (const walk of [invites, makesRole, addsAddress]) await walk(visit, words[language], `${size}-${language}`);
    await visit.context.close();
  }, 180_000);
}
