import { Lightbulb } from 'lucide-react';
import type { ReactNode } from 'react';

/** Where a finding about the row stands: what, and why. Without a finding there is nothing to see. */
export function CoachPlace({ title, children }: { readonly title?: string; readonly children?: ReactNode }) {
  if (title === undefined) return null;
  return (
    <section>
      <div className="inspector-coach">
        <Lightbulb size={16} strokeWidth={1.75} aria-hidden />
        <div>
          <b>{title}</b>
          {children}
        </div>
      </div>
    </section>
  );
}
