/** What a printed label announces. The words are data (`phrases/labels.yaml`); this is what code knows of them. */
export type LabelKind =
  | 'area-for-improvement'
  | 'cause-of-concern'
  | 'recommendations'
  | 'innovative-practice'
  | 'promising-practice'
  | 'main-findings'

/** What a box holds. */
export type BoxKind = Extract<
  LabelKind,
  'area-for-improvement' | 'cause-of-concern' | 'innovative-practice' | 'promising-practice'
>

/** The label opens a box: what follows it is an area for improvement, a cause of concern or a practice. */
export function opensBox(label: LabelKind | null): label is BoxKind {
  return (
    label === 'area-for-improvement' ||
    label === 'cause-of-concern' ||
    label === 'innovative-practice' ||
    label === 'promising-practice'
  )
}
