import { TestBed } from '@angular/core/testing';
import { provideTexts } from '../texts/texts';
import { Pager } from './pager';

describe('Pager', () => {
  async function turnsAt(skip: number, total: number): Promise<number[]> {
    TestBed.configureTestingModule({ providers: [provideTexts({})] });
    const fixture = TestBed.createComponent(Pager);
    const turns: number[] = [];
    fixture.componentInstance.turn.subscribe((to) => turns.push(to));
    for (const [name, value] of Object.entries({ skip, total, take: 10 })) fixture.componentRef.setInput(name, value);
    await fixture.whenStable();
    return turns;
  }

  it('turns back to the last page from one that is no more', async () => expect(await turnsAt(20, 20)).toEqual([10]));
  it('turns back over several pages at once', async () => expect(await turnsAt(40, 11)).toEqual([10]));
  it('turns back to the beginning of a list that is empty', async () => expect(await turnsAt(10, 0)).toEqual([0]));
  it('stays where there is something', async () => expect(await turnsAt(20, 21)).toEqual([]));
  it('stays at the beginning', async () => expect(await turnsAt(0, 0)).toEqual([]));
});
