import { Component, type ErrorInfo, type ReactNode } from 'react';

/** Catches a bug in a screen, so that the rest of the window and every saved change stay. */
export class ErrorBoundary extends Component<
  { readonly children: ReactNode; readonly fallback: (again: () => void) => ReactNode },
  { readonly failed: boolean }
> {
  override state = { failed: false };

  static getDerivedStateFromError(): { failed: boolean } {
    return { failed: true };
  }

  override componentDidCatch(error: unknown, info: ErrorInfo): void {
    console.error('A screen failed', error, info.componentStack);
  }

  override render(): ReactNode {
    if (!this.state.failed) return this.props.children;
    return this.props.fallback(() => {
      this.setState({ failed: false });
    });
  }
}
