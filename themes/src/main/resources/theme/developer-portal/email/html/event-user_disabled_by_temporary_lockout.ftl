<#-- SPDX-License-Identifier: Apache-2.0 -->
<#import "template.ftl" as layout>
<#import "mail.ftl" as mail>
<@layout.emailLayout>
<#if mail.ours>
<@mail.news title="portalMailLockedForAWhileTitle" text="portalMailLockedForAWhileText" next="portalMailLockedForAWhileNext"/>
<#else>
${kcSanitize(msg("eventUserDisabledByTemporaryLockoutHtml", event.date))?no_esc}
</#if>
</@layout.emailLayout>
