import { runsOf } from './rich';

describe('runsOf', () => {
  it('keeps the look of words and numbers', () => {
    expect(runsOf('**1** credit, until `08:00`.')).toEqual([
      { text: '1', look: 'strong' },
      { text: ' credit, until ', look: 'plain' },
      { text: '08:00', look: 'num' },
      { text: '.', look: 'plain' },
    ]);
  });

  it('leaves lone marks as they are', () => {
    expect(runsOf('5 * 3 ` 2')).toEqual([{ text: '5 * 3 ` 2', look: 'plain' }]);
  });
});
