import { CheckpointKind } from '@api/models/checkpoint-kind';
import { MyCheckpointDto } from '@api/models/my-checkpoint-dto';
import { milestonesOf } from './milestones';

/** Checkpoints of a kind with these goals, the first so many of them reached. */
function of(kind: CheckpointKind, goals: number[], reached: number): MyCheckpointDto[] {
  return goals.map((goal, at) => ({ id: `${kind}-${goal}`, name: `${goal} ${kind}`, kind, goal, reachedOn: at < reached ? '2026-11-03' : null, classInstanceId: null, className: null }));
}

const names = (all: MyCheckpointDto[]) => milestonesOf(all).map((one) => one.name);

describe('milestonesOf', () => {
  it('of somebody who has many the last ones, and the nearest of each kind', () =>
    expect(names([...of('classes', [1, 3, 10, 25, 50], 5), ...of('classes', [100, 200], 0), ...of('weeks', [4, 12], 0)])).toEqual(['3 classes', '10 classes', '25 classes', '50 classes', '100 classes', '4 weeks']));

  it('of somebody new what is ahead, the nearest first', () =>
    expect(names([...of('classes', [1, 3, 10, 25, 50], 0), ...of('weeks', [4, 12], 0)])).toEqual(['1 classes', '4 weeks', '3 classes', '10 classes', '25 classes', '50 classes']));

  it('of somebody who has all of them the last ones', () => expect(names(of('classes', [1, 3, 10], 3))).toEqual(['1 classes', '3 classes', '10 classes']));
});
