package resumelake.lake;

import java.io.Serializable;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import scala.collection.JavaConverters;

/**
 * Pairs a record class with a row schema: component {@code resumeId} is column {@code resume_id},
 * an {@code Optional} is a nullable column, anything else is not null.
 *
 * <p>Components may be String, int, long, double, boolean, byte[], enums (their name), Instant,
 * LocalDate, records, and Optional, OptionalInt, List and Map of these.
 */
public final class RowCodec<T extends Record> implements Serializable {
  private static final long serialVersionUID = 1L;

  private final Class<T> type;
  private final StructType schema;

  private RowCodec(Class<T> type) {
    this.type = type;
    this.schema = structOf(type);
  }

  public static <T extends Record> RowCodec<T> of(Class<T> type) {
    return new RowCodec<>(type);
  }

  /** Columns in the order of the components. */
  public StructType schema() {
    return schema;
  }

  /** The columns of {@link #schema()}, in its order, for a selection. */
  public Column[] columns() {
    return Arrays.stream(schema().fieldNames()).map(functions::col).toArray(Column[]::new);
  }

  /** The record as a row of {@link #schema()}. */
  public Row toRow(T value) {
    return (Row) encode(value);
  }

  /**
   * A row as the record.
   *
   * @param row a row with a schema that has the components' columns, in any order; others are
   *     ignored
   */
  public T fromRow(Row row) {
    return type.cast(decode(row, type));
  }

  private static String column(String component) {
    StringBuilder name = new StringBuilder();
    for (char c : component.toCharArray()) {
      if (Character.isUpperCase(c)) {
        name.append('_').append(Character.toLowerCase(c));
      } else {
        name.append(c);
      }
    }
    return name.toString();
  }

  private static StructType structOf(Class<?> record) {
    List<StructField> fields = new ArrayList<>();
    for (RecordComponent c : record.getRecordComponents()) {
      boolean optional = c.getType() == Optional.class || c.getType() == OptionalInt.class;
      fields.add(
          DataTypes.createStructField(column(c.getName()), dataType(c.getGenericType()), optional));
    }
    return DataTypes.createStructType(fields);
  }

  private static DataType dataType(Type type) {
    if (type instanceof ParameterizedType generic) {
      Class<?> raw = (Class<?>) generic.getRawType();
      Type[] arguments = generic.getActualTypeArguments();
      if (raw == Optional.class) {
        return dataType(arguments[0]);
      }
      return raw == List.class
          ? DataTypes.createArrayType(dataType(arguments[0]), true)
          : DataTypes.createMapType(dataType(arguments[0]), dataType(arguments[1]), true);
    }
    Class<?> raw = (Class<?>) type;
    if (raw.isRecord()) {
      return structOf(raw);
    }
    if (raw.isEnum() || raw == String.class) {
      return DataTypes.StringType;
    }
    DataType simple = SIMPLE.get(raw);
    if (simple == null) {
      throw new IllegalArgumentException("No column type for " + type);
    }
    return simple;
  }

  private static final Map<Class<?>, DataType> SIMPLE =
      Map.ofEntries(
          Map.entry(int.class, DataTypes.IntegerType),
          Map.entry(Integer.class, DataTypes.IntegerType),
          Map.entry(OptionalInt.class, DataTypes.IntegerType),
          Map.entry(long.class, DataTypes.LongType),
          Map.entry(Long.class, DataTypes.LongType),
          Map.entry(double.class, DataTypes.DoubleType),
          Map.entry(Double.class, DataTypes.DoubleType),
          Map.entry(boolean.class, DataTypes.BooleanType),
          Map.entry(Boolean.class, DataTypes.BooleanType),
          Map.entry(byte[].class, DataTypes.BinaryType),
          Map.entry(java.time.Instant.class, DataTypes.TimestampType),
          Map.entry(java.time.LocalDate.class, DataTypes.DateType));

  private static Object encode(Object value) {
    if (value instanceof Record record) {
      Shape shape = Shape.of(record.getClass());
      Object[] cells = new Object[shape.accessors.length];
      for (int i = 0; i < cells.length; i++) {
        cells[i] = encode(shape.get(record, i));
      }
      return RowFactory.create(cells);
    }
    if (value instanceof Optional<?> optional) {
      return optional.map(RowCodec::encode).orElse(null);
    }
    if (value instanceof OptionalInt optional) {
      return optional.isPresent() ? optional.getAsInt() : null;
    }
    if (value instanceof List<?> list) {
      return list.stream().map(RowCodec::encode).toArray();
    }
    if (value instanceof Map<?, ?> map) {
      return JavaConverters.mapAsScalaMapConverter(map).asScala();
    }
    if (value instanceof Enum<?> constant) {
      return constant.name();
    }
    if (value instanceof java.time.Instant instant) {
      return java.sql.Timestamp.from(instant);
    }
    if (value instanceof java.time.LocalDate date) {
      return java.sql.Date.valueOf(date);
    }
    return value;
  }

  private static Object decode(Object cell, Type type) {
    if (type instanceof ParameterizedType generic) {
      return decodeGeneric(cell, (Class<?>) generic.getRawType(), generic.getActualTypeArguments());
    }
    Class<?> raw = (Class<?>) type;
    if (raw.isRecord()) {
      return Shape.of(raw).create((Row) cell);
    }
    if (raw == OptionalInt.class) {
      return cell == null ? OptionalInt.empty() : OptionalInt.of((Integer) cell);
    }
    if (raw.isEnum()) {
      for (Object constant : raw.getEnumConstants()) {
        if (((Enum<?>) constant).name().equals(cell)) {
          return constant;
        }
      }
      throw new IllegalArgumentException("No constant " + cell + " in " + raw.getSimpleName());
    }
    if (raw == java.time.Instant.class) {
      return ((java.sql.Timestamp) cell).toInstant();
    }
    if (raw == java.time.LocalDate.class) {
      return ((java.sql.Date) cell).toLocalDate();
    }
    return cell;
  }

  private static Object decodeGeneric(Object cell, Class<?> raw, Type[] arguments) {
    if (raw == Optional.class) {
      return Optional.ofNullable(cell).map(c -> decode(c, arguments[0]));
    }
    if (raw == List.class) {
      List<Object> list = new ArrayList<>();
      for (Object element :
          JavaConverters.seqAsJavaListConverter((scala.collection.Seq<?>) cell).asJava()) {
        list.add(decode(element, arguments[0]));
      }
      return list;
    }
    Map<Object, Object> map = new LinkedHashMap<>();
    JavaConverters.mapAsJavaMapConverter((scala.collection.Map<?, ?>) cell)
        .asJava()
        .forEach((k, v) -> map.put(decode(k, arguments[0]), decode(v, arguments[1])));
    return map;
  }

  /** Accessors and constructor of a record class, looked up once per class. */
  private static final class Shape {
    private static final ClassValue<Shape> SHAPES =
        new ClassValue<>() {
          @Override
          protected Shape computeValue(Class<?> type) {
            return new Shape(type);
          }
        };

    private final MethodHandle[] accessors;
    private final MethodHandle constructor;
    private final Type[] types;
    private final String[] columns;

    private Shape(Class<?> type) {
      RecordComponent[] components = type.getRecordComponents();
      accessors = new MethodHandle[components.length];
      types = new Type[components.length];
      columns = new String[components.length];
      Class<?>[] raw = new Class<?>[components.length];
      MethodHandles.Lookup lookup = MethodHandles.lookup();
      try {
        for (int i = 0; i < components.length; i++) {
          Method accessor = components[i].getAccessor();
          accessor.setAccessible(true);
          accessors[i] =
              lookup.unreflect(accessor).asType(MethodType.methodType(Object.class, Object.class));
          types[i] = components[i].getGenericType();
          columns[i] = column(components[i].getName());
          raw[i] = components[i].getType();
        }
        Constructor<?> declared = type.getDeclaredConstructor(raw);
        declared.setAccessible(true);
        constructor = lookup.unreflectConstructor(declared).asSpreader(Object[].class, raw.length);
      } catch (ReflectiveOperationException e) {
        throw new IllegalArgumentException("Not a record that can be read: " + type, e);
      }
    }

    static Shape of(Class<?> type) {
      return SHAPES.get(type);
    }

    Object get(Record record, int component) {
      try {
        return accessors[component].invoke((Object) record);
      } catch (Throwable e) {
        throw new IllegalStateException("Cannot read " + columns[component], e);
      }
    }

    Object create(Row row) {
      Object[] arguments = new Object[columns.length];
      for (int i = 0; i < columns.length; i++) {
        arguments[i] = decode(row.get(row.fieldIndex(columns[i])), types[i]);
      }
      try {
        return constructor.invoke(arguments);
      } catch (RuntimeException e) {
        throw e;
      } catch (Throwable e) {
        throw new IllegalStateException("Cannot create a record", e);
      }
    }
  }
}
