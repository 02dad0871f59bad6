package resumelake.sample;

import java.util.function.Function;

/** How a resume is set. */
public enum Layout {
  /** Headings on lines of their own. */
  HEADINGS(HeadingLayout::text),
  /** Positions in a table of tabs or pipes. */
  TABLE(TableLayout::text),
  /** Each position as labelled lines: client, role, duration. */
  LABELLED(LabelledLayout::text),
  /** Markdown. */
  MARKDOWN(MarkdownLayout::text),
  /** One line without any break, as job sites store it. */
  FLOWING(FlowingLayout::text);

  private final Function<SampleResume, String> setter;

  Layout(Function<SampleResume, String> setter) {
    this.setter = setter;
  }

  String text(SampleResume resume) {
    return setter.apply(resume);
  }
}
