package resumelake.hub;

import java.util.List;
import java.util.Locale;

/** Forms of training files that receivers take as they are. */
public enum Tuning {
  /** OpenAI's chat form for supervised fine-tuning. */
  OPENAI(
      65_536,
      """
      from openai import OpenAI
      client = OpenAI()
      train = client.files.create(file=open("openai/train-00000-of-00001.jsonl", "rb"), purpose="fine-tune")
      client.fine_tuning.jobs.create(model=MODEL, training_file=train.id)"""),
  /** Conversational prompt and completion of TRL's SFTTrainer: loss on the completion alone. */
  TRL(
      1_024,
      """
      from datasets import load_dataset
      from trl import SFTTrainer
      data = load_dataset("json", data_files={"train": "trl/train-*.jsonl", "test": "trl/test-*.jsonl"})
      SFTTrainer(model=MODEL, train_dataset=data["train"], eval_dataset=data["test"]).train()"""),
  /**
   * Messages for the chat template of GPT-OSS (harmony): what to do stands in the developer turn.
   */
  GPT_OSS(
      131_072,
      """
      from datasets import load_dataset
      from trl import SFTTrainer
      data = load_dataset("json", data_files={"train": "gpt-oss/train-*.jsonl"})
      SFTTrainer(model="openai/gpt-oss-120b", train_dataset=data["train"]).train()""");

  private final int mostTokens;
  private final String example;

  Tuning(int mostTokens, String example) {
    this.mostTokens = mostTokens;
    this.example = example;
  }

  /** Most tokens of one example that the receiver reads; its own default or its context. */
  public int mostTokens() {
    return mostTokens;
  }

  /** Name on the command line, and of the folder: {@code gpt-oss}. */
  public String folder() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** How the files are loaded, Python. */
  String example() {
    return example;
  }

  /**
   * The form of a name.
   *
   * @throws IllegalArgumentException which lists the names there are
   */
  public static Tuning of(String name) {
    return List.of(values()).stream()
        .filter(form -> form.folder().equals(name.toLowerCase(Locale.ROOT)))
        .findFirst()
        .orElseThrow(
            () -> new IllegalArgumentException("'" + name + "' is none of openai, trl, gpt-oss"));
  }
}
