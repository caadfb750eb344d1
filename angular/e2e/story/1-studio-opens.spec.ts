import { freshSlug, somebody } from '../harness/stage';
import { test } from '../harness/test';

test('An address that cannot be had is refused while it is typed', async ({ platform, stage }) => {
  await platform.isVisited();
  await platform.refusesTheClaim(stage.slug, new RegExp(`“${stage.slug}” is taken`));
  await platform.goesOnWith(freshSlug('claimed'));
  await platform.refusesAddress('admin', /“admin” is kept for the platform/);
  await platform.refusesAddress('a', /3 to 63 lower-case letters, digits or hyphens/);
  await platform.refusesAddress(stage.slug, new RegExp(`“${stage.slug}” is taken`));
  await platform.takesTheSuggestion();
  await platform.isSentEmpty();
});

test('A studio opens, and its owner lands in the console, signed in and welcome', async ({ platform }) => {
  const slug = freshSlug('market-town');
  const owner = somebody('Olga', 'Petrova');
  await platform.isVisited();
  const office = await platform.opensStudio({ name: 'Market Town Ballet', slug, city: 'London', currency: 'GBP', owner });
  await office.welcomes(owner);
});
