package resumelake.serve;

import java.util.function.Consumer;
import java.util.function.Predicate;
import org.apache.spark.sql.catalyst.expressions.Expression;
import org.apache.spark.sql.catalyst.plans.logical.LogicalPlan;
import scala.Product;
import scala.collection.Iterator;

/**
 * Walks all plans and expressions of a statement. It goes by what the nodes hold, not by what they
 * call their children: subqueries, common table expressions and explained plans are no children.
 */
final class Trees {
  private Trees() {}

  /**
   * Visits each plan and each expression of a statement, outer ones first.
   *
   * @param closed plans that are visited, but not what they hold
   */
  static void walk(
      LogicalPlan plan,
      Predicate<LogicalPlan> closed,
      Consumer<LogicalPlan> plans,
      Consumer<Expression> expressions) {
    visit(plan, closed, plans, expressions);
  }

  private static void visit(
      Object held,
      Predicate<LogicalPlan> closed,
      Consumer<LogicalPlan> plans,
      Consumer<Expression> expressions) {
    if (held instanceof LogicalPlan plan) {
      plans.accept(plan);
      if (closed.test(plan)) {
        return;
      }
    } else if (held instanceof Expression expression) {
      expressions.accept(expression);
    } else if (held instanceof scala.collection.Iterable<?> many) {
      // Sequences, maps and sets; an Option is none of them, but a Product as tuples are.
      visitAll(many.iterator(), closed, plans, expressions);
      return;
    } else if (!(held instanceof scala.Option<?> || isTuple(held))) {
      return;
    }
    visitAll(((Product) held).productIterator(), closed, plans, expressions);
  }

  private static void visitAll(
      Iterator<?> held,
      Predicate<LogicalPlan> closed,
      Consumer<LogicalPlan> plans,
      Consumer<Expression> expressions) {
    while (held.hasNext()) {
      visit(held.next(), closed, plans, expressions);
    }
  }

  private static boolean isTuple(Object held) {
    return held instanceof Product && held.getClass().getName().startsWith("scala.Tuple");
  }
}
