import { Component, type ComponentChildren } from 'preact';
import { Say } from './say.tsx';

/** Catches what a screen throws, so that the page says what happened and is never blank. */
export class Boundary extends Component<{ children: ComponentChildren }, { message: string }> {
  override state = { message: '' };

  static override getDerivedStateFromError(error: unknown): { message: string } {
    return { message: error instanceof Error ? error.message : String(error) };
  }

  override render() {
    if (!this.state.message) return this.props.children;
    return (
      <main class="middle" id="main" tabIndex={-1}>
        <Say title="This screen could not be shown" details={this.state.message}>
          <p class="voice">
            That is a fault of the page, not of the dataset. Going back or opening another screen usually works.
          </p>
          <div class="row">
            <button
              type="button"
              class="btn btn-main"
              onClick={() => {
                history.back();
                this.setState({ message: '' });
              }}
            >
              Go back
            </button>
          </div>
        </Say>
      </main>
    );
  }
}
