import { shapesOf } from './shapes';

describe('shapesOf', () => {
  const styles = ['Ballet', 'Barre', 'Pointe', 'Contemporary', 'Children', 'Grades', 'Repertoire', 'Silver'];

  it('tells eight styles apart', () => expect(new Set(shapesOf(styles).values()).size).toBe(8));

  it('gives a style the same whatever order and however often it comes', () => {
    expect([...shapesOf([...styles].reverse())].sort()).toEqual([...shapesOf([...styles, 'Barre'])].sort());
  });

  it('has a shape for every style, however many there are', () => expect(shapesOf(Array.from({ length: 30 }, (_, at) => `Style ${at}`)).size).toBe(30));
});
