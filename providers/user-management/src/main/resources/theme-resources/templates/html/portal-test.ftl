<#-- SPDX-License-Identifier: Apache-2.0 -->
<#import "template.ftl" as layout>
<#import "portal-mail.ftl" as mail>
<@layout.emailLayout>
<@mail.title>${msg("portalTestTitle")}</@mail.title>
<@mail.greeting/>
<@mail.text>${msg("portalTestText", realmName)}</@mail.text>
<@mail.why "portalTestWhy"/>
</@layout.emailLayout>
