/** What the demo changes for everybody is put back once, whatever became of the change. */
import { describe, expect, it } from 'vitest';
import { createPutBack } from '../../scripts/demo/put-back.ts';

const never = new Promise<never>(() => {});

describe('what the demo owes', () => {
  it('is put back once, in the end or when it is broken off', async () => {
    const done: string[] = [];
    const putBack = createPutBack();
    const act = (name: string) => async () => void done.push(name);
    const back = await putBack.change('a', act('change a'), act('put a'));
    await putBack.change('b', act('change b'), act('put b'));
    putBack.owe('c', act('put c'));
    await back();
    expect(await putBack.all()).toEqual([]);
    await back();
    expect(await putBack.all()).toEqual([]);
    expect(done.slice(0, 3)).toEqual(['change a', 'change b', 'put a']);
    expect(done.slice(3).sort()).toEqual(['put b', 'put c']);
  });

  it('is put back after a change that is still under way, or that failed halfway', async () => {
    const done: string[] = [];
    const putBack = createPutBack();
    let end = (): void => {};
    const made = new Promise<void>((resolve) => {
      end = resolve;
    }).then(() => void done.push('changed'));
    void putBack.change(
      'slow',
      () => made,
      async () => void done.push('put slow'),
    );
    const failing = putBack.change(
      'failing',
      async () => {
        throw new Error('half of it');
      },
      async () => void done.push('put failing'),
    );
    await expect(failing).rejects.toThrow('half of it');
    const all = putBack.all();
    await expect.poll(() => done).toEqual(['put failing']);
    end();
    expect(await all).toEqual([]);
    expect(done).toEqual(['put failing', 'changed', 'put slow']);
  });

  it('and cannot be put back is told, and keeps nothing else', async () => {
    const done: string[] = [];
    const putBack = createPutBack();
    putBack.owe('lost', async () => {
      throw new Error('gone');
    });
    putBack.owe('kept', async () => void done.push('kept'));
    expect(await putBack.all()).toEqual(['lost: gone']);
    expect(done).toEqual(['kept']);
  });

  it('is no more once it was broken off: nothing is changed after that', async () => {
    const putBack = createPutBack();
    await putBack.all();
    await expect(
      putBack.change(
        'late',
        () => never,
        () => never,
      ),
    ).rejects.toThrow('broken off');
  });
});
