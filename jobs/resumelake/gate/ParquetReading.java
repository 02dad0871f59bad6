package resumelake.gate;

import java.io.IOException;
import java.util.Map;
import java.util.Set;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.apache.parquet.column.statistics.Statistics;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.hadoop.ParquetReader;
import org.apache.parquet.hadoop.example.GroupReadSupport;
import org.apache.parquet.hadoop.metadata.BlockMetaData;
import org.apache.parquet.hadoop.metadata.ColumnChunkMetaData;
import org.apache.parquet.hadoop.metadata.ParquetMetadata;
import org.apache.parquet.hadoop.util.HadoopInputFile;
import org.apache.parquet.io.api.Binary;
import org.apache.parquet.schema.GroupType;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.PrimitiveType;
import org.apache.parquet.schema.Type;

/** Reads a Parquet file with the schema that it has itself: footer, statistics and all values. */
final class ParquetReading {
  private static final String FOOTER = "footer";

  private final Configuration configuration;
  private final Path path;
  private final FileReading reading;

  ParquetReading(Configuration configuration, Path path, FileReading reading) {
    this.configuration = configuration;
    this.path = path;
    this.reading = reading;
  }

  void read() throws IOException {
    HadoopInputFile file = HadoopInputFile.fromPath(path, configuration);
    try (ParquetFileReader reader = ParquetFileReader.open(file)) {
      footer(reader.getFooter());
    }
    try (ParquetReader<Group> rows =
        ParquetReader.builder(new GroupReadSupport(), path).withConf(configuration).build()) {
      for (Group row = rows.read(); row != null; row = rows.read()) {
        reading.row();
        String id =
            row.getType().containsField("id") && row.getFieldRepetitionCount("id") == 1
                ? row.getValueToString(row.getType().getFieldIndex("id"), 0)
                : "";
        fields(row, "", id);
      }
    }
  }

  private void footer(ParquetMetadata footer) {
    Set<String> allowed = Columns.footerKeys();
    for (Map.Entry<String, String> entry :
        footer.getFileMetaData().getKeyValueMetaData().entrySet()) {
      if (!allowed.contains(entry.getKey())) {
        reading.fault("has an unknown entry in its footer");
      }
      reading.aside(entry.getKey(), FOOTER, "key");
      reading.aside(entry.getValue(), FOOTER, "value");
    }
    reading.aside(footer.getFileMetaData().getCreatedBy(), FOOTER, "created_by");
    schema(footer.getFileMetaData().getSchema(), "");
    for (BlockMetaData block : footer.getBlocks()) {
      block.getColumns().forEach(this::statistics);
    }
  }

  private void schema(GroupType group, String parent) {
    for (Type field : group.getFields()) {
      String path = path(group, field, parent);
      if (!path.equals(parent)) {
        reading.path(path);
        reading.aside(field.getName(), FOOTER, "column");
      }
      if (!field.isPrimitive()) {
        schema(field.asGroupType(), path);
      }
    }
  }

  /** The path as JSON has it: a list's inner groups are no level of their own. */
  private static String path(GroupType group, Type field, String parent) {
    if (isList(group)) {
      return parent;
    }
    if (group.getName().equals("list") && field.getName().equals("element")) {
      return parent + ".*";
    }
    return parent.isEmpty() ? field.getName() : parent + "." + field.getName();
  }

  private static boolean isList(GroupType group) {
    return group.getLogicalTypeAnnotation()
        instanceof LogicalTypeAnnotation.ListLogicalTypeAnnotation;
  }

  private void statistics(ColumnChunkMetaData column) {
    Statistics<?> statistics = column.getStatistics();
    if (statistics == null || !statistics.hasNonNullValue()) {
      return;
    }
    for (Object bound : new Object[] {statistics.genericGetMin(), statistics.genericGetMax()}) {
      if (bound instanceof Binary text) {
        reading.aside(text.toStringUsingUTF8(), FOOTER, "statistics");
      }
    }
  }

  private void fields(Group group, String parent, String id) {
    GroupType type = group.getType();
    for (int field = 0; field < type.getFieldCount(); field++) {
      Type fieldType = type.getType(field);
      String path = path(type, fieldType, parent);
      for (int i = 0; i < group.getFieldRepetitionCount(field); i++) {
        if (fieldType.isPrimitive()) {
          value(group, field, i, fieldType.asPrimitiveType(), path, id);
        } else {
          fields(group.getGroup(field, i), path, id);
        }
      }
    }
  }

  private void value(Group group, int field, int i, PrimitiveType type, String path, String id) {
    boolean binary =
        type.getPrimitiveTypeName() == PrimitiveType.PrimitiveTypeName.BINARY
            || type.getPrimitiveTypeName() == PrimitiveType.PrimitiveTypeName.FIXED_LEN_BYTE_ARRAY;
    String value =
        binary ? group.getBinary(field, i).toStringUsingUTF8() : group.getValueToString(field, i);
    reading.value(value, id, path);
  }
}
