package resumelake.serve;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.catalyst.analysis.PlanWithUnresolvedIdentifier;
import org.apache.spark.sql.catalyst.analysis.UnresolvedFunction;
import org.apache.spark.sql.catalyst.analysis.UnresolvedNamespace;
import org.apache.spark.sql.catalyst.analysis.UnresolvedRelation;
import org.apache.spark.sql.catalyst.analysis.UnresolvedTable;
import org.apache.spark.sql.catalyst.analysis.UnresolvedTableOrView;
import org.apache.spark.sql.catalyst.analysis.UnresolvedView;
import org.apache.spark.sql.catalyst.expressions.CallMethodViaReflection;
import org.apache.spark.sql.catalyst.expressions.Expression;
import org.apache.spark.sql.catalyst.plans.logical.CTERelationRef;
import org.apache.spark.sql.catalyst.plans.logical.Command;
import org.apache.spark.sql.catalyst.plans.logical.DescribeColumn;
import org.apache.spark.sql.catalyst.plans.logical.DescribeFunction;
import org.apache.spark.sql.catalyst.plans.logical.DescribeNamespace;
import org.apache.spark.sql.catalyst.plans.logical.DescribeRelation;
import org.apache.spark.sql.catalyst.plans.logical.InsertIntoDir;
import org.apache.spark.sql.catalyst.plans.logical.LocalRelation;
import org.apache.spark.sql.catalyst.plans.logical.LogicalPlan;
import org.apache.spark.sql.catalyst.plans.logical.OneRowRelation;
import org.apache.spark.sql.catalyst.plans.logical.ParsedStatement;
import org.apache.spark.sql.catalyst.plans.logical.Range;
import org.apache.spark.sql.catalyst.plans.logical.ScriptTransformation;
import org.apache.spark.sql.catalyst.plans.logical.SetCatalogAndNamespace;
import org.apache.spark.sql.catalyst.plans.logical.ShowColumns;
import org.apache.spark.sql.catalyst.plans.logical.ShowFunctions;
import org.apache.spark.sql.catalyst.plans.logical.ShowNamespaces;
import org.apache.spark.sql.catalyst.plans.logical.ShowTables;
import org.apache.spark.sql.catalyst.plans.logical.ShowViews;
import org.apache.spark.sql.catalyst.plans.logical.View;
import org.apache.spark.sql.delta.commands.DescribeDeltaHistory;
import org.apache.spark.sql.execution.CommandExecutionMode;
import org.apache.spark.sql.execution.command.DescribeQueryCommand;
import org.apache.spark.sql.execution.command.ExplainCommand;
import org.apache.spark.sql.execution.command.SetCommand;
import org.apache.spark.sql.execution.command.SetNamespaceCommand;
import org.apache.spark.sql.execution.command.ShowCurrentNamespaceCommand;
import org.apache.spark.sql.execution.datasources.LogicalRelation;
import scala.collection.JavaConverters;
import scala.collection.Seq;

/**
 * What a statement may do: read what the catalog has, and ask what there is. It is judged twice: as
 * parsed, before any name is looked up, so that no file is touched for a statement that is refused;
 * and a query also as analysed, by what its names have become. What is not listed is refused.
 */
final class Guard {
  /** Statements that change nothing but the connection's own state. */
  private static final Set<Class<?>> COMMANDS =
      Set.of(
          ShowNamespaces.class,
          ShowTables.class,
          ShowViews.class,
          ShowColumns.class,
          ShowFunctions.class,
          ShowCurrentNamespaceCommand.class,
          DescribeNamespace.class,
          DescribeRelation.class,
          DescribeColumn.class,
          DescribeFunction.class,
          DescribeQueryCommand.class,
          DescribeDeltaHistory.class,
          ExplainCommand.class,
          SetCatalogAndNamespace.class,
          SetNamespaceCommand.class,
          SetCommand.class);

  /** Settings that shape a user's own results and reach nothing else. */
  static final Set<String> SETTINGS =
      Set.of("spark.sql.session.timezone", "spark.sql.ansi.enabled");

  /** Call any method of any class: the file system and the environment among them. */
  private static final Set<String> REFLECTION = Set.of("reflect", "java_method", "try_reflect");

  private static final String CATALOG = "spark_catalog";

  private final LakeCatalog catalog;
  private final SparkSession session;

  /**
   * @param session the connection's
   */
  Guard(LakeCatalog catalog, SparkSession session) {
    this.catalog = catalog;
    this.session = session;
  }

  /**
   * @throws Refusal where the statement may not run
   */
  void check(String statement) throws Exception {
    LogicalPlan parsed = session.sessionState().sqlParser().parsePlan(statement);
    Trees.walk(
        parsed, plan -> false, plan -> checkParsed(plan, plan == parsed), this::checkFunction);
    if (parsed instanceof ExplainCommand explain) {
      checkQuery(explain.logicalPlan());
    } else if (!COMMANDS.contains(parsed.getClass())) {
      checkQuery(parsed);
    }
  }

  private void checkQuery(LogicalPlan query) {
    LogicalPlan analysed =
        session.sessionState().executePlan(query, CommandExecutionMode.SKIP()).analyzed();
    // What a view reads is its maker's business: all views are the lake's own.
    Trees.walk(analysed, View.class::isInstance, Guard::checkAnalysed, this::checkFunction);
  }

  private void checkParsed(LogicalPlan plan, boolean whole) {
    if (plan instanceof Command && !(whole && COMMANDS.contains(plan.getClass()))) {
      throw writes(plan);
    }
    if (plan instanceof ParsedStatement
        || plan instanceof InsertIntoDir
        || plan instanceof ScriptTransformation) {
      throw writes(plan);
    }
    if (plan instanceof SetCommand set) {
      checkSetting(set);
    }
    if (plan instanceof PlanWithUnresolvedIdentifier) {
      throw new Refusal("IDENTIFIER() cannot name a table here. Write the table's name.");
    }
    if (plan instanceof UnresolvedRelation relation) {
      checkTable(relation.multipartIdentifier());
    } else if (plan instanceof UnresolvedTable table) {
      checkTable(table.multipartIdentifier());
    } else if (plan instanceof UnresolvedTableOrView table) {
      checkTable(table.multipartIdentifier());
    } else if (plan instanceof UnresolvedView view) {
      checkTable(view.multipartIdentifier());
    } else if (plan instanceof UnresolvedNamespace namespace) {
      checkSchema(namespace.multipartIdentifier());
    } else if (plan instanceof SetNamespaceCommand namespace) {
      checkSchema(namespace.namespace());
    } else if (plan.getClass().getSimpleName().startsWith("UnresolvedPath")
        || plan.getClass().getSimpleName().startsWith("UnresolvedDeltaPath")) {
      throw path();
    }
  }

  private static void checkAnalysed(LogicalPlan plan) {
    boolean read =
        plan instanceof View
            || plan instanceof OneRowRelation
            || plan instanceof LocalRelation
            || plan instanceof Range
            || plan instanceof CTERelationRef
            || plan instanceof LogicalRelation relation && relation.catalogTable().isDefined();
    if (plan instanceof Command || plan instanceof ScriptTransformation) {
      throw writes(plan);
    }
    if (plan.children().isEmpty() && !read) {
      throw path();
    }
  }

  private void checkFunction(Expression expression) {
    boolean named =
        expression instanceof UnresolvedFunction function
            && REFLECTION.contains(function.nameParts().last().toLowerCase(Locale.ROOT));
    if (named || expression instanceof CallMethodViaReflection) {
      throw new Refusal("Methods of Java cannot be called here. Use functions of SHOW FUNCTIONS.");
    }
  }

  private static void checkSetting(SetCommand set) {
    boolean known =
        set.kv().isDefined() && SETTINGS.contains(set.kv().get()._1().toLowerCase(Locale.ROOT));
    if (!known) {
      throw new Refusal(
          "Of the settings only %s can be seen and set here.",
          String.join(" and ", new java.util.TreeSet<>(SETTINGS)));
    }
  }

  private void checkTable(Seq<String> name) {
    List<String> parts = withoutCatalog(name);
    if (parts.size() == 2) {
      String table = String.join(".", parts).toLowerCase(Locale.ROOT);
      if (catalog.hides(table)) {
        throw restricted(table);
      }
      checkSchema(parts.get(0));
    } else if (parts.size() != 1) {
      throw path();
    }
  }

  private void checkSchema(Seq<String> name) {
    List<String> parts = withoutCatalog(name);
    if (parts.size() > 1) {
      throw path();
    }
    if (parts.size() == 1) {
      checkSchema(parts.get(0));
    }
  }

  private void checkSchema(String schema) {
    if (!session.sessionState().catalog().databaseExists(schema)) {
      if (catalog.hidesSchema(schema.toLowerCase(Locale.ROOT))) {
        throw restricted(schema);
      }
      throw new Refusal(
          "There is no schema %s; files are not read by their path. SHOW SCHEMAS lists those there are.",
          schema);
    }
  }

  private static List<String> withoutCatalog(Seq<String> name) {
    List<String> parts = JavaConverters.seqAsJavaList(name);
    return parts.size() > 1 && parts.get(0).equalsIgnoreCase(CATALOG)
        ? parts.subList(1, parts.size())
        : parts;
  }

  private static Refusal restricted(String what) {
    return new Refusal(
        "%s is restricted: it may hold personal data. Ask the operator for a grant on it.", what);
  }

  private static Refusal path() {
    return new Refusal(
        "Only tables and views of the lake can be read here, by their names. SHOW TABLES IN silver lists"
            + " some.");
  }

  private static Refusal writes(LogicalPlan plan) {
    return new Refusal(
        "%s is refused: this server only reads. Changes are made by the commands of resumelake.",
        plan.nodeName());
  }
}
