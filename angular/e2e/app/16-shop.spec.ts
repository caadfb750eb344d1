import { expect, test } from '../harness/test';

test('A studio that sells online has a button to buy, which leads to its own payment page', async ({ stage, visits }) => {
  const site = await visits(stage.slug, await stage.student('Anna'));
  await site.my.opens('Credits');
  const buy = site.page.getByRole('link', { name: 'Buy credits' });
  await expect(buy).toHaveCount(0);

  await stage.sets({ 'Payments.PageAddress': 'https://pay.pointe.example/packs' });
  await site.page.reload();
  await expect(buy).toHaveAttribute('href', 'https://pay.pointe.example/packs');
  await expect(buy).toHaveAttribute('target', '_blank');
  await expect(buy).toHaveAttribute('rel', 'noopener');
  await expect(buy).toHaveAccessibleDescription('Opens pay.pointe.example in a new tab. The studio adds your credits when it has your payment.');
  await site.looks('my Credits, sold online');
});
