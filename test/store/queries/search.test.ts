import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Store } from '../../../src/store/open-store.js';
import { searchText } from '../../../src/store/queries/search.js';
import { updateSearchIndex } from '../../../src/store/queries/search-index.js';
import { viewRows } from '../../../src/store/views/index.js';
import { indicator, narrative } from '../../support/record.js';
import { submit, type TemporaryStore, temporaryStore } from '../../support/temporary-store.js';

let temporary: TemporaryStore;
let store: Store;
beforeEach(() => {
  temporary = temporaryStore();
  store = temporary.store;
});
afterEach(() => temporary.remove());

const paths = (query: string) => searchText(store, query).hits.map((hit) => hit.path);

describe('search', () => {
  beforeEach(() => {
    submit(store, {
      narrative: [
        narrative('1', '概况', '全年观测正常，\n望远\n镜完好率98％'),
        narrative('2', '存在问题', '观星台年久失修'),
      ],
      fields: indicator('cost', 1, '维修经费不超预算', '已完成'),
    });
  });

  it.each([
    ['before', () => {}],
    ['after', () => updateSearchIndex(store)],
  ])('%s indexing finds words of two characters and more, in narrative, heading and indicators', (_when, prepare) => {
    prepare();
    expect(paths('观测')).toEqual(['1']);
    expect(paths('观星台年久')).toEqual(['2']);
    expect(paths('问题')).toEqual(['2']);
    expect(paths('维修经费')).toEqual(['performance.indicators.cost[1]']);
    expect(paths('望远镜')).toEqual(['1']);
    expect(paths('98%')).toEqual(['1']);
    expect(paths('星')).toEqual(['2', 'cover.department']);
    expect(paths('观测 完好')).toEqual(['1']);
    expect(paths('观测星')).toEqual([]);
    expect(paths(' ')).toEqual([]);
  });

  it('takes what a query has of search syntax for text', () => {
    updateSearchIndex(store);
    expect(paths('观测" OR "x')).toEqual([]);
    expect(paths('%')).toEqual(['1']);
    expect(paths('_')).toEqual([]);
  });

  it('forgets what a newer version no longer says', () => {
    updateSearchIndex(store);
    submit(store, { narrative: [narrative('1', '概况', '看云')], fields: [] });
    updateSearchIndex(store);
    expect(paths('观测')).toEqual([]);
    expect(paths('看云')).toEqual(['1']);
  });
});

it('search finds all that LIKE finds, for any text and any part of it', () => {
  const letter = fc.constantFrom(...'观星台局年度经费一二，。%_"\'()ab1９ \n', '😀', '㐀');
  const texts = fc.array(
    fc.array(letter, { maxLength: 25 }).map((all) => all.join('')),
    { minLength: 1, maxLength: 6 },
  );
  let year = 1000;
  fc.assert(
    fc.property(
      texts,
      fc.nat(),
      fc.nat({ max: 40 }),
      fc.integer({ min: 1, max: 6 }),
      fc.boolean(),
      (all, pick, start, length, indexed) => {
        const word = (all[pick % all.length] ?? '').slice(start % 20, (start % 20) + length).trim();
        fc.pre(word !== '' && !/\p{Surrogate}/u.test(word));
        year++;
        store.transaction(() =>
          submit(store, { year, narrative: all.map((text, i) => narrative(String(i), '', text)) }),
        );
        if (indexed) updateSearchIndex(store);
        const like = [...viewRows(store, 'narrative')]
          .filter((row) => row.year === year && likeFinds(String(row.text), word))
          .map((row) => row.path);
        const found = new Set(
          searchText(store, word, { limit: 10_000 })
            .hits.filter((hit) => hit.year === year)
            .map((hit) => hit.path),
        );
        for (const path of like) expect(found).toContain(path);
      },
    ),
    { numRuns: 60 },
  );
});

/** What `text LIKE '%word%'` with its wildcards escaped finds: the word as it stands, Latin letters in any case. */
function likeFinds(text: string, word: string): boolean {
  return text.toLowerCase().includes(word.toLowerCase());
}
