import { mailTo } from '../harness/mails';
import { expect, test } from '../harness/test';
import { ProgressPage } from '../pages/progress-page';
import { ReportsPage } from '../pages/reports-page';

test('R1 R2 A report is written, kept as a draft, published, told, read, and its goals are followed on', async ({ stage, visits, works }) => {
  const anna = await stage.student('Anna');
  const office = await works(stage.slug, stage.owner);
  const desk = new ReportsPage(office.page);
  await office.opens('Customers');
  await office.customers.opens('Anna Moreau');
  await office.customers.turnsTo('Reports');
  await desk.begins('Anna Moreau');
  await desk.writes('Autumn term', 'You hold your balance.\n\nNext: the head in pirouettes.', ['Split by March', 'Single pirouette']);
  await desk.savesDraft();
  await expect(desk.report('Autumn term')).toContainText('Draft');

  const site = await visits(stage.slug, anna);
  const progress = new ProgressPage(site.page);
  await progress.opens(site.origin);
  await expect(site.page.getByText('No report yet')).toBeVisible();

  await office.opens('Reports');
  await expect(desk.report('Autumn term')).toContainText('Anna Moreau');
  await desk.edits('Autumn term');
  await desk.publishes();
  await expect(desk.report('Autumn term')).toContainText('Published');

  const mail = await mailTo(anna.email, /^New report: Autumn term/);
  expect(mail.text).not.toContain('balance');
  await site.page.goto(mail.link);
  await progress.isLoaded();
  await expect(progress.report('Autumn term')).toContainText('Next: the head in pirouettes.');
  await expect(progress.report('Autumn term').getByRole('listitem').filter({ hasText: 'Split by March' })).toContainText('To begin');
  await site.looks('my progress, a report');

  await desk.follows('Autumn term', 1, 'Achieved');
  await site.page.reload();
  await expect(progress.report('Autumn term').getByRole('listitem').filter({ hasText: 'Split by March' })).toContainText('Achieved');

  await desk.removes('Autumn term');
  await site.page.reload();
  await expect(site.page.getByText('No report yet')).toBeVisible();
});

test('R1 F3 A report on a child is told to her guardian, and its mail leads to the child’s progress', async ({ stage, visits, works }) => {
  const rosa = await stage.student('Rosa');
  await stage.hasChild(rosa, 'Mia', '2016-05-05');
  const office = await works(stage.slug, stage.owner);
  const desk = new ReportsPage(office.page);
  await office.opens('Customers');
  await office.customers.opens('Mia Moreau');
  await desk.begins('Mia Moreau');
  await desk.writes('First classes', 'Mia listens and skips.', ['Point both feet']);
  await desk.publishes();

  const mail = await mailTo(rosa.email, /^Mia: New report: First classes/);
  const site = await visits(stage.slug, rosa);
  await site.page.goto(mail.link);
  const progress = new ProgressPage(site.page);
  await progress.isLoaded();
  await expect(site.page.getByRole('radio', { name: 'Mia' })).toBeChecked();
  await expect(progress.report('First classes')).toContainText('Mia listens and skips.');
});
