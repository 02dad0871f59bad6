package resumelake.source;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.io.api.Binary;
import org.apache.parquet.schema.GroupType;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.DateLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.DecimalLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.ListLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.MapLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.TimeUnit;
import org.apache.parquet.schema.LogicalTypeAnnotation.TimestampLogicalTypeAnnotation;
import org.apache.parquet.schema.PrimitiveType;
import org.apache.parquet.schema.Type;

/**
 * One Parquet row as a JSON object, columns in the order of the file: lists and maps as the
 * format's LogicalTypes.md has them, days and times in ISO 8601, decimals with all digits, bytes
 * that are no text in base64, absent values as null.
 */
final class ParquetJson {
  private static final JsonFactory JSON = new JsonFactory();

  /** Julian day of 1970-01-01, which INT96 times count from. */
  private static final long EPOCH_JULIAN_DAY = 2_440_588;

  private final JsonGenerator out;

  private ParquetJson(JsonGenerator out) {
    this.out = out;
  }

  static byte[] of(Group row) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (JsonGenerator out = JSON.createGenerator(bytes)) {
      new ParquetJson(out).object(row);
    } catch (IOException e) {
      throw new UncheckedIOException("Writing into memory failed", e);
    }
    return bytes.toByteArray();
  }

  private void object(Group group) throws IOException {
    out.writeStartObject();
    GroupType type = group.getType();
    for (int field = 0; field < type.getFieldCount(); field++) {
      out.writeFieldName(type.getFieldName(field));
      field(group, field);
    }
    out.writeEndObject();
  }

  private void field(Group group, int field) throws IOException {
    Type type = group.getType().getType(field);
    int count = group.getFieldRepetitionCount(field);
    if (type.isRepetition(Type.Repetition.REPEATED)) {
      out.writeStartArray();
      for (int i = 0; i < count; i++) {
        value(group, field, i);
      }
      out.writeEndArray();
    } else if (count == 0) {
      out.writeNull();
    } else {
      value(group, field, 0);
    }
  }

  private void value(Group group, int field, int index) throws IOException {
    Type type = group.getType().getType(field);
    if (type.isPrimitive()) {
      primitive(group, field, index, type.asPrimitiveType());
      return;
    }
    Group inner = group.getGroup(field, index);
    LogicalTypeAnnotation logical = type.getLogicalTypeAnnotation();
    if (logical instanceof ListLogicalTypeAnnotation) {
      list(inner);
    } else if (logical instanceof MapLogicalTypeAnnotation) {
      map(inner);
    } else {
      object(inner);
    }
  }

  /** A repeated group of one field is a level of its own; anything else is the element itself. */
  private void list(Group list) throws IOException {
    out.writeStartArray();
    Type repeated = list.getType().getType(0);
    boolean wrapped = !repeated.isPrimitive() && repeated.asGroupType().getFieldCount() == 1;
    for (int i = 0; i < list.getFieldRepetitionCount(0); i++) {
      if (wrapped) {
        field(list.getGroup(0, i), 0);
      } else {
        value(list, 0, i);
      }
    }
    out.writeEndArray();
  }

  private void map(Group map) throws IOException {
    out.writeStartObject();
    for (int i = 0; i < map.getFieldRepetitionCount(0); i++) {
      Group pair = map.getGroup(0, i);
      out.writeFieldName(pair.getValueToString(0, 0));
      if (pair.getType().getFieldCount() > 1) {
        field(pair, 1);
      } else {
        out.writeNull();
      }
    }
    out.writeEndObject();
  }

  private void primitive(Group group, int field, int index, PrimitiveType type) throws IOException {
    LogicalTypeAnnotation logical = type.getLogicalTypeAnnotation();
    switch (type.getPrimitiveTypeName()) {
      case BOOLEAN -> out.writeBoolean(group.getBoolean(field, index));
      case INT32 -> whole(group.getInteger(field, index), logical);
      case INT64 -> whole(group.getLong(field, index), logical);
      case FLOAT -> decimal(group.getFloat(field, index));
      case DOUBLE -> decimal(group.getDouble(field, index));
      case INT96 -> out.writeString(int96(group.getInt96(field, index)).toString());
      case BINARY, FIXED_LEN_BYTE_ARRAY -> bytes(group.getBinary(field, index), logical);
    }
  }

  private void whole(long number, LogicalTypeAnnotation logical) throws IOException {
    if (logical instanceof DateLogicalTypeAnnotation) {
      out.writeString(LocalDate.ofEpochDay(number).toString());
    } else if (logical instanceof TimestampLogicalTypeAnnotation time) {
      out.writeString(Instant.EPOCH.plus(number, unit(time.getUnit())).toString());
    } else if (logical instanceof DecimalLogicalTypeAnnotation decimal) {
      out.writeNumber(BigDecimal.valueOf(number, decimal.getScale()));
    } else {
      out.writeNumber(number);
    }
  }

  private static ChronoUnit unit(TimeUnit unit) {
    return switch (unit) {
      case MILLIS -> ChronoUnit.MILLIS;
      case MICROS -> ChronoUnit.MICROS;
      case NANOS -> ChronoUnit.NANOS;
    };
  }

  /** JSON has no word for what is no number. */
  private void decimal(double number) throws IOException {
    if (Double.isFinite(number)) {
      out.writeNumber(number);
    } else {
      out.writeNull();
    }
  }

  private static Instant int96(Binary binary) {
    var buffer = binary.toByteBuffer().order(java.nio.ByteOrder.LITTLE_ENDIAN);
    long nanos = buffer.getLong();
    long days = buffer.getInt() - EPOCH_JULIAN_DAY;
    return Instant.EPOCH.plus(days, ChronoUnit.DAYS).plusNanos(nanos);
  }

  private void bytes(Binary binary, LogicalTypeAnnotation logical) throws IOException {
    byte[] bytes = binary.getBytes();
    if (logical instanceof DecimalLogicalTypeAnnotation decimal) {
      out.writeNumber(new BigDecimal(new BigInteger(bytes), decimal.getScale()));
      return;
    }
    PayloadText text = PayloadText.decode(bytes, java.util.Optional.of("UTF-8"));
    boolean named = logical instanceof LogicalTypeAnnotation.StringLogicalTypeAnnotation;
    out.writeString(
        named || !text.flawed() ? text.text() : Base64.getEncoder().encodeToString(bytes));
  }
}
