import { AllCellRenderers, GridCellKind, type DataEditorCoreProps } from '@glideapps/glide-data-grid';

/** The grid component's own kinds of cells; texts are told to screen readers as they are shown, not as they are edited. */
export const cellRenderers = AllCellRenderers.map((renderer) =>
  renderer.kind === GridCellKind.Text
    ? { ...renderer, getAccessibilityString: ({ displayData }: { displayData: string }) => displayData }
    : renderer,
) as DataEditorCoreProps['renderers'] & object;

/** Cells have no pictures: nothing is ever loaded for one. */
export const noImages: DataEditorCoreProps['imageWindowLoader'] = {
  setWindow: () => undefined,
  loadOrGetImage: () => undefined,
  setCallback: () => undefined,
};
