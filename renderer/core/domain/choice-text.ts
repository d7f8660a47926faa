import { choiceLabel, findField, type FieldId } from './fields';
import { foldText } from './text-folding';

/* Other words people write for our choices, folded. The labels of both languages are added below. */
const synonyms: Readonly<Partial<Record<FieldId, Readonly<Record<string, readonly string[]>>>>> = {
  kind: {
    increase: [
      'tang',
      'tang dan',
      'tang truong',
      'increase',
      'increasing',
      'maximize',
      'maximise',
      'cang cao cang tot',
      'higher is better',
      'up',
      '↑',
    ],
    decrease: [
      'giam',
      'giam dan',
      'decrease',
      'decreasing',
      'minimize',
      'minimise',
      'cang thap cang tot',
      'reduce',
      'lower is better',
      'down',
      '↓',
    ],
    atLeast: ['it nhat', 'toi thieu', 'at least', 'khong duoi', '>=', '≥', 'minimum', 'min'],
    atMost: ['nhieu nhat', 'toi da', 'at most', 'khong qua', '<=', '≤', 'maximum', 'max'],
    range: ['khoang', 'duy tri trong khoang', 'between', 'range'],
    stages: ['giai doan', 'cot moc', 'milestone', 'milestones', 'stages'],
    yesNo: ['co/khong', 'dat/khong dat', 'yes/no', 'done/not done', 'binary', 'boolean'],
  },
  commitment: {
    committed: ['commit', 'committed', 'cam ket', 'bat buoc', 'roofshot', 'yes', 'co'],
    aspirational: [
      'mo rong',
      'khat vong',
      'aspiration',
      'aspirational',
      'tham vong',
      'thach thuc',
      'dot pha',
      'stretch',
      'moonshot',
      'no',
      'khong',
    ],
  },
  leading: {
    true: ['dan dat', 'lead', 'leading', 'chi so dan dat', 'yes', 'co'],
    false: ['ket qua', 'lag', 'lagging', 'chi so ket qua', 'tre', 'no', 'khong'],
  },
  status: {
    onTrack: [
      'dung tien do',
      'dung ke hoach',
      'dung han',
      'theo ke hoach',
      'theo tien do',
      'on schedule',
      'ontrack',
      'dang thuc hien',
      'binh thuong',
      'tot',
      'on-track',
      'in progress',
      'green',
      'xanh',
    ],
    atRisk: [
      'co rui ro',
      'rui ro',
      'gap rui ro',
      'co nguy co',
      'can theo doi',
      'canh bao',
      'risk',
      'atrisk',
      'nguy co',
      'can chu y',
      'at-risk',
      'yellow',
      'amber',
      'vang',
    ],
    offTrack: [
      'cham',
      'cham tien do',
      'tre',
      'tre han',
      'khong dat',
      'chua dat',
      'cham so voi ke hoach',
      'qua han',
      'lech tien do',
      'offtrack',
      'late',
      'overdue',
      'missed',
      'failed',
      'not achieved',
      'off-track',
      'behind',
      'delayed',
      'red',
      'do',
    ],
    done: [
      'hoan thanh',
      'done',
      'concluido',
      '100%',
      'true',
      'yes',
      '✓',
      '✔',
      'closed',
      'da dong',
      'hoan tat',
      'da hoan tat',
      'da xong',
      'xong',
      'da hoan thanh',
      'dat',
      'da dat',
      'completed',
      'complete',
      'achieved',
      'finished',
    ],
    dropped: [
      'huy',
      'da huy',
      'bo',
      'dung',
      'tam dung',
      'cancelled',
      'canceled',
      'stopped',
      'dropped',
      'on hold',
      'abandoned',
    ],
  },
};

/**
 * The stored value of a choice from its label in either language, the value itself or a known other word; null when
 * none fits. `leading` gives a boolean.
 */
export function readChoice(fieldId: FieldId, text: string): string | boolean | null {
  const wanted = foldText(text);
  for (const value of findField(fieldId)?.choices ?? []) {
    const words = [
      foldText(choiceLabel(fieldId, value, 'vi')),
      foldText(choiceLabel(fieldId, value, 'en')),
      value.toLowerCase(),
      ...(synonyms[fieldId]?.[value] ?? []),
    ];
    if (words.includes(wanted)) return fieldId === 'leading' ? value === 'true' : value;
  }
  return null;
}

const yesWords = new Set([
  'co',
  'dat',
  'da dat',
  'xong',
  'da xong',
  'hoan thanh',
  'roi',
  'x',
  'v',
  '✓',
  '✔',
  'yes',
  'y',
  'done',
  'true',
  '1',
  '100%',
]);
const noWords = new Set([
  'khong',
  'chua',
  'chua dat',
  'chua xong',
  'chua co',
  'no',
  'n',
  'not yet',
  'false',
  '0',
  '0%',
]);

/** 1 for yes, 0 for no, null for anything else. */
export function readYesNo(text: string): 0 | 1 | null {
  const folded = foldText(text);
  return yesWords.has(folded) ? 1 : noWords.has(folded) ? 0 : null;
}
