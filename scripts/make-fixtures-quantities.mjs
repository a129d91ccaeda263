// ⟦surface|attributes⟧ in the departments' texts: the quantities a person would count, written where they stand.

const MARK = /⟦([^⟧|]+)(?:\|([^⟧]*))?⟧/g;

/** The text as it is printed. */
export function plain(text) {
  return text.replace(MARK, '$1');
}

/** The quantities of one text, in order. Line breaks ⏎ never stand inside a surface. */
export function quantitiesIn(text, where) {
  return [...text.matchAll(MARK)].map(([, surface, attributes]) => ({ ...read(surface, attributes ?? ''), ...where }));
}

const SCALE = { 万: 4, 亿: 8 };

function read(surface, attributes) {
  const [, digits, scale, more, rest] = /^([\d.,]+)(万|亿)?(余|多)?(.*)$/.exec(surface) ?? [];
  const money = rest === '元';
  const quantity = {
    surface,
    value: digits === undefined ? null : shift(digits, scale === undefined ? 0 : SCALE[scale]),
    upper: null,
    unit: rest,
    qualifier: more === undefined ? 'exact' : 'over',
    kind: money ? 'money' : rest === '%' ? 'percent' : rest === '小时' || rest === '分钟' ? 'duration' : 'count',
    change: null,
  };
  for (const attribute of attributes.split(' ').filter((one) => one !== '')) apply(quantity, attribute);
  return quantity;
}

function apply(quantity, attribute) {
  const change = /^(from|to)\d$/.exec(attribute);
  const [name, value] = attribute.split('=');
  if (change) quantity.change = change[1];
  else if (value === undefined) quantity.qualifier = attribute;
  else quantity[{ v: 'value', u: 'unit', k: 'kind', upper: 'upper' }[name]] = value;
}

/** Moves the decimal point to the right, exactly; trailing zeros of the fraction are dropped. */
function shift(digits, places) {
  const [whole, fraction = ''] = digits.replaceAll(',', '').split('.');
  const all = whole + fraction.padEnd(places, '0');
  const point = whole.length + places;
  const rest = all.slice(point).replace(/0+$/, '');
  return `${all.slice(0, point).replace(/^0+(?=\d)/, '')}${rest === '' ? '' : `.${rest}`}`;
}
